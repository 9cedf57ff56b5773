using System.Buffers.Binary;
using System.Text;

namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>Categories of the characters of the basic plane (<c>char.bin</c>): a count, names of 32 bytes, one packed <see cref="CharacterInfo"/> for each of 65 535 code points. Immutable.</summary>
internal sealed class CharacterCategories
{
    private const int NameSize = 32, Characters = 0xffff, MostCategories = 18;

    private readonly CharacterInfo[] _characters = new CharacterInfo[Characters + 1];

    /// <exception cref="JapaneseDictionaryException">The file is cut short or no such table.</exception>
    public CharacterCategories(string name, ReadOnlySpan<byte> bytes)
    {
        uint count = bytes.Length < 4 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (count is 0 or > MostCategories || bytes.Length != 4 + (NameSize * count) + (4L * Characters))
            throw new JapaneseDictionaryException($"'{name}' is damaged or no table of characters: it has {bytes.Length} bytes and {count} categories. Copy or install the dictionary again.");
        var names = new string[count];
        for (int i = 0; i < names.Length; i++)
        {
            var bytesOfName = bytes.Slice(4 + (i * NameSize), NameSize);
            int end = bytesOfName.IndexOf((byte)0);
            names[i] = Encoding.ASCII.GetString(end < 0 ? bytesOfName : bytesOfName[..end]);
        }

        Names = names;
        var table = bytes[(4 + (NameSize * (int)count))..];
        for (int i = 0; i < Characters; i++)
        {
            _characters[i] = new CharacterInfo(BinaryPrimitives.ReadUInt32LittleEndian(table[(4 * i)..]));
            if (_characters[i].Category >= names.Length) throw new JapaneseDictionaryException($"'{name}' is damaged: U+{i:X4} is of a category that it has no name for. Copy or install the dictionary again.");
        }

        _characters[Characters] = _characters[0];
        Space = _characters[' '];
    }

    /// <summary>Names of the categories by their number.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What white space is.</summary>
    public CharacterInfo Space { get; }

    /// <summary>Information about the first character of a text in UTF-8, and how many bytes it has. The end of the text, and what lies outside the basic plane, count as U+0000.</summary>
    public CharacterInfo Of(ReadOnlySpan<byte> text, out int length)
    {
        if (text.IsEmpty || text[0] < 0x80)
        {
            length = 1;
            return _characters[text.IsEmpty ? 0 : text[0]];
        }

        // The text was encoded here, so that it is well-formed.
        length = text[0] < 0xe0 ? 2 : text[0] < 0xf0 ? 3 : 4;
        return _characters[length switch
        {
            2 => ((text[0] & 0x1f) << 6) | (text[1] & 0x3f),
            3 => ((text[0] & 0x0f) << 12) | ((text[1] & 0x3f) << 6) | (text[2] & 0x3f),
            _ => 0,
        }];
    }
}
