using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;

namespace Xtts.Net.Text.Unicode;

/// <summary>Decompositions, combining classes and compositions of the Unicode Character Database (version 14.0.0; see <c>LICENSE-unicode.txt</c> beside the table).</summary>
/// <remarks>
/// The assembly carries them, because without the platform's globalization data, as many containers run, the platform normalises nothing but ASCII. Hangul syllables are left to arithmetic. Read
/// once, when the first text needs them.
/// </remarks>
internal sealed class CompositionTables
{
    private static readonly Lazy<CompositionTables> Loaded = new(() => new CompositionTables());

    private readonly FrozenDictionary<int, int[]> _decompositions;
    private readonly FrozenDictionary<int, byte> _classes;
    private readonly FrozenDictionary<(int First, int Second), int> _compositions;
    private readonly FrozenSet<int> _seconds;

    private CompositionTables()
    {
        Dictionary<int, int[]> decompositions = [];
        Dictionary<int, byte> classes = [];
        Dictionary<(int, int), int> compositions = [];
        foreach (var (kind, numbers) in Read())
        {
            switch (kind)
            {
                case 'D': decompositions.Add(numbers[0], numbers[1..]); break;
                case 'C': for (int i = numbers[0]; i <= numbers[1]; i++) classes.Add(i, (byte)numbers[2]); break;
                default: compositions.Add((numbers[0], numbers[1]), numbers[2]); break;
            }
        }

        _decompositions = decompositions.ToFrozenDictionary();
        _classes = classes.ToFrozenDictionary();
        _compositions = compositions.ToFrozenDictionary();
        _seconds = compositions.Keys.Select(pair => pair.Item2).ToFrozenSet();
    }

    /// <summary>The tables.</summary>
    public static CompositionTables Shared => Loaded.Value;

    /// <summary>Full compatibility decomposition of a code point, if it has one. Hangul syllables are not here.</summary>
    public bool TryDecompose(int codePoint, out ReadOnlySpan<int> parts)
    {
        bool found = _decompositions.TryGetValue(codePoint, out int[]? value);
        parts = value;
        return found;
    }

    /// <summary>Canonical combining class: 0 for what starts a sequence.</summary>
    public byte ClassOf(int codePoint) => codePoint < 0x300 ? (byte)0 : _classes.GetValueOrDefault(codePoint);

    /// <summary>The code point that two compose to, if there is one. Hangul syllables are not here.</summary>
    public bool TryCompose(int first, int second, out int composed) => _compositions.TryGetValue((first, second), out composed);

    /// <summary>Whether a code point may be the second of a composition.</summary>
    public bool Follows(int codePoint) => codePoint >= 0x300 && _seconds.Contains(codePoint);

    private static IEnumerable<(char Kind, int[] Numbers)> Read()
    {
        using var resource = typeof(CompositionTables).Assembly.GetManifestResourceStream("Xtts.Net.Text.Unicode.Data.compatibility.txt.gz")
            ?? throw new InvalidOperationException("The assembly has lost its table of compositions.");
        using var reader = new StreamReader(new GZipStream(resource, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return (line[0], [.. line[2..].Split(' ').Select(number => int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture))]);
    }
}
