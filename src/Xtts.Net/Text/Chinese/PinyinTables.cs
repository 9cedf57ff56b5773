using System.Collections.Frozen;
using System.IO.Compression;

namespace Xtts.Net.Text.Chinese;

/// <summary>Readings of Chinese characters and phrases, with tone digits.</summary>
/// <remarks>
/// From the tables of the pinyin-data and phrase-pinyin-data projects (MIT, see <c>LICENSE-pinyin.txt</c> beside them), which the assembly carries compressed. Read once, when the first
/// Chinese text comes.
/// </remarks>
internal sealed class PinyinTables
{
    private static readonly Lazy<PinyinTables> Loaded = new(() => new PinyinTables());

    private readonly FrozenDictionary<string, string> _characters;
    private readonly FrozenDictionary<string, string> _phrases;
    private readonly FrozenDictionary<char, int> _longest;

    private PinyinTables()
    {
        _characters = Read("pinyin-characters.tsv.gz").ToFrozenDictionary(entry => entry.Text, entry => ToneDigits.Of(entry.Readings), StringComparer.Ordinal);
        var phrases = Read("pinyin-phrases.tsv.gz").ToList();
        _phrases = phrases.ToFrozenDictionary(entry => entry.Text, entry => ToneDigits.Of(entry.Readings), StringComparer.Ordinal);
        _longest = phrases.GroupBy(entry => entry.Text[0]).ToFrozenDictionary(group => group.Key, group => group.Max(entry => entry.Text.Length));
    }

    /// <summary>The tables.</summary>
    public static PinyinTables Shared => Loaded.Value;

    /// <summary>First reading of a character given as one or two UTF-16 units.</summary>
    public string? FindCharacter(ReadOnlySpan<char> character) => _characters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(character, out string? reading) ? reading : null;

    /// <summary>The longest phrase that a text starts with.</summary>
    /// <returns>Its length in UTF-16 units, 0 when there is none.</returns>
    public int FindPhrase(ReadOnlySpan<char> text, out string? readings)
    {
        readings = null;
        if (!_longest.TryGetValue(text[0], out int longest)) return 0;
        var phrases = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(longest, text.Length); length > 1; length--)
        {
            if (phrases.TryGetValue(text[..length], out readings)) return length;
        }

        return 0;
    }

    private static IEnumerable<(string Text, string Readings)> Read(string table)
    {
        using var resource = typeof(PinyinTables).Assembly.GetManifestResourceStream("Xtts.Net.Text.Chinese.Data." + table)
            ?? throw new InvalidOperationException($"The assembly has lost its table '{table}'.");
        using var reader = new StreamReader(new GZipStream(resource, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (line[..tab], line[(tab + 1)..]);
        }
    }
}
