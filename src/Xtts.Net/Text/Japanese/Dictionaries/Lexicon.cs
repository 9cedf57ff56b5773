using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>Words of a compiled MeCab dictionary (<c>sys.dic</c>, <c>unk.dic</c>): a double array over their spellings, entries, features.</summary>
/// <remarks>
/// Layout: ten 32-bit numbers (magic, version, type, words, left size, right size, and the bytes of array, entries and features), the charset in 32 bytes, then the three parts. A view: the bytes
/// belong to someone else.
/// </remarks>
internal readonly ref struct Lexicon
{
    private const int HeaderSize = 72;
    private const uint Magic = 0xef718f77, Version = 102;

    private readonly string _name;
    private readonly DoubleArray _spellings;
    private readonly ReadOnlySpan<LexiconEntry> _entries;
    private readonly ReadOnlySpan<byte> _features;

    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="bytes">All of it.</param>
    /// <exception cref="JapaneseDictionaryException">It is no compiled MeCab dictionary of this version, not in UTF-8, or cut short.</exception>
    public Lexicon(string name, ReadOnlySpan<byte> bytes)
    {
        _name = name;
        if (bytes.Length < HeaderSize) throw Damaged("it has no complete header");
        if ((BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ Magic) != bytes.Length) throw Damaged("its size is not the one that was written into it");
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (version != Version) throw new JapaneseDictionaryException($"'{name}' has the format version {version}; {Version} is the one that MeCab 0.98 and later compile.");
        string charset = Encoding.ASCII.GetString(bytes.Slice(40, 32)).TrimEnd('\0');
        if (!charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("utf8", StringComparison.OrdinalIgnoreCase))
            throw new JapaneseDictionaryException($"'{name}' is in the charset '{charset}'. Use a dictionary that was compiled in UTF-8.");

        LeftSize = BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]);
        RightSize = BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]);
        uint array = BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]), entries = BinaryPrimitives.ReadUInt32LittleEndian(bytes[28..]), features = BinaryPrimitives.ReadUInt32LittleEndian(bytes[32..]);
        if ((long)array + entries + features != bytes.Length - HeaderSize || array % DoubleArray.UnitSize != 0 || entries % LexiconEntry.Size != 0) throw Damaged("its parts do not add up");
        _spellings = new DoubleArray(name, bytes.Slice(HeaderSize, (int)array));
        _entries = MemoryMarshal.Cast<byte, LexiconEntry>(bytes.Slice(HeaderSize + (int)array, (int)entries));
        _features = bytes[(HeaderSize + (int)array + (int)entries)..];
    }

    /// <summary>Classes for the word behind, which connection costs must have.</summary>
    public uint LeftSize { get; }

    /// <summary>Classes for the word before, which connection costs must have.</summary>
    public uint RightSize { get; }

    /// <summary>Number of entries.</summary>
    public int Count => _entries.Length;

    /// <summary>An entry.</summary>
    /// <exception cref="JapaneseDictionaryException">There is no such entry.</exception>
    public LexiconEntry this[int index] => (uint)index < (uint)_entries.Length ? _entries[index] : throw Damaged($"it speaks of a word {index}, and has {_entries.Length}");

    /// <summary>Finds the words that a text starts with, shortest first.</summary>
    /// <returns>How many were found; at most as many as there is room for.</returns>
    /// <exception cref="JapaneseDictionaryException">The double array is damaged.</exception>
    public int FindPrefixes(ReadOnlySpan<byte> text, Span<PrefixMatch> matches) => _spellings.FindPrefixes(text, matches);

    /// <summary>Finds the words that are written so.</summary>
    /// <returns>No words when there are none.</returns>
    /// <exception cref="JapaneseDictionaryException">The double array is damaged.</exception>
    public PrefixMatch Find(ReadOnlySpan<byte> word) => _spellings.Find(word);

    /// <summary>Features of an entry: fields separated by commas, without the zero that ends them.</summary>
    /// <exception cref="JapaneseDictionaryException">They lie outside the file.</exception>
    public ReadOnlySpan<byte> FeaturesOf(in LexiconEntry entry)
    {
        if (entry.Features >= _features.Length) throw Damaged("features of a word lie outside it");
        var rest = _features[(int)entry.Features..];
        int end = rest.IndexOf((byte)0);
        return end >= 0 ? rest[..end] : throw Damaged("features of a word have no end");
    }

    private JapaneseDictionaryException Damaged(string how) => new($"'{_name}' is damaged or no compiled MeCab dictionary: {how}. Copy or install the dictionary again.");
}
