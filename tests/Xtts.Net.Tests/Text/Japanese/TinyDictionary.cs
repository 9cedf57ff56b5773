using System.Text;

namespace Xtts.Net.Tests.Text.Japanese;

/// <summary>Writes a dictionary of a few words in MeCab's compiled format, with the fields of UniDic.</summary>
internal sealed class TinyDictionary : IDisposable
{
    public const string Noun = "名詞,普通名詞", Particle = "助詞,係助詞", Verb = "動詞,一般", Auxiliary = "助動詞,*", Mark = "補助記号,句点";

    private const int Classes = 3;
    private static readonly string[] Categories = ["DEFAULT", "SPACE", "KANJI", "ALPHA", "HIRAGANA", "KATAKANA"];

    private readonly List<(string Surface, ushort Class, short Cost, string Features)> _words = [];
    private readonly short[] _costs = new short[Classes * Classes];

    public string Folder { get; } = Directory.CreateTempSubdirectory("xtts-dictionary-").FullName;

    /// <summary>Adds a word.</summary>
    public TinyDictionary Add(string surface, string kana, string kind = Noun, short cost = 1000, ushort wordClass = 1, string? lemma = null, string? pronunciation = null)
    {
        _words.Add((surface, wordClass, cost, $"{kind},*,*,*,*,{kana},{lemma ?? surface},{surface},{pronunciation ?? kana},{surface},{kana},和,*,*,*,*,*,*,体,{kana},{kana},{kana},{kana},\"0,1\",*,*,1,1"));
        return this;
    }

    /// <summary>Sets what it costs that a word of one class follows one of another.</summary>
    public TinyDictionary Connect(int before, int behind, short cost)
    {
        _costs[before + (Classes * behind)] = cost;
        return this;
    }

    /// <summary>Writes the files.</summary>
    public TinyDictionary Write()
    {
        File.WriteAllBytes(Path.Combine(Folder, "sys.dic"), Lexicon(_words));
        File.WriteAllBytes(Path.Combine(Folder, "unk.dic"), Lexicon([.. Categories.Select(category => (category, (ushort)1, (short)(category == "DEFAULT" ? 20000 : 10000), Noun + ",一般,*,*,*"))]));
        File.WriteAllBytes(Path.Combine(Folder, "char.bin"), Characters());
        File.WriteAllBytes(Path.Combine(Folder, "matrix.bin"), Bytes(writer =>
        {
            writer.Write((ushort)Classes);
            writer.Write((ushort)Classes);
            foreach (short cost in _costs) writer.Write(cost);
        }));
        File.WriteAllText(Path.Combine(Folder, "dicrc"), "; tiny\ncost-factor = 700\nbos-feature = BOS/EOS\n");
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static byte[] Lexicon(IEnumerable<(string Surface, ushort Class, short Cost, string Features)> words)
    {
        var sorted = words.GroupBy(word => word.Surface, StringComparer.Ordinal).OrderBy(group => Encoding.UTF8.GetBytes(group.Key), Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).ToList();
        List<byte> entries = [], features = [];
        var keys = new List<(byte[] Key, int Value)>();
        int index = 0;
        foreach (var group in sorted)
        {
            keys.Add((Encoding.UTF8.GetBytes(group.Key), (index << 8) | group.Count()));
            foreach (var word in group)
            {
                entries.AddRange(Bytes(writer =>
                {
                    writer.Write(word.Class);
                    writer.Write(word.Class);
                    writer.Write((ushort)0);
                    writer.Write(word.Cost);
                    writer.Write(features.Count);
                    writer.Write(0);
                }));
                features.AddRange([.. Encoding.UTF8.GetBytes(word.Features), 0]);
                index++;
            }
        }

        byte[] array = TinyDoubleArray.Build(keys);
        int size = 72 + array.Length + entries.Count + features.Count;
        return Bytes(writer =>
        {
            foreach (uint number in (uint[])[0xef718f77 ^ (uint)size, 102, 0, (uint)index, Classes, Classes, (uint)array.Length, (uint)entries.Count, (uint)features.Count, 0]) writer.Write(number);
            writer.Write([.. "UTF-8"u8, .. new byte[27]]);
            writer.Write(array);
            writer.Write(entries.ToArray());
            writer.Write(features.ToArray());
        });
    }

    private static byte[] Characters() => Bytes(writer =>
    {
        writer.Write(Categories.Length);
        foreach (string category in Categories) writer.Write([.. Encoding.ASCII.GetBytes(category), .. new byte[32 - category.Length]]);
        for (int point = 0; point < 0xffff; point++)
        {
            int category = point switch
            {
                ' ' or '\t' or '\n' => 1,
                >= 0x4e00 and <= 0x9fff => 2,
                (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => 3,
                >= 0x3041 and <= 0x309f => 4,
                >= 0x30a1 and <= 0x30ff => 5,
                _ => 0,
            };
            uint length = category is 2 or 4 or 5 ? 2u : 0, group = category == 2 ? 0 : 1u, invoke = category is 3 or 5 ? 1u : 0;
            writer.Write((1u << category) | ((uint)category << 18) | (length << 26) | (group << 30) | (invoke << 31));
        }
    });

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }
}
