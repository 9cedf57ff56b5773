using System.Globalization;
using System.Text;

namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>What the text file <c>dicrc</c> beside a dictionary says about unknown words. Immutable.</summary>
internal sealed class DictionarySettings
{
    private const int DefaultGroup = 24;

    private DictionarySettings(int longestGroup, string? unknownFeatures)
    {
        LongestGroup = longestGroup;
        UnknownFeatures = unknownFeatures;
    }

    /// <summary>Most characters behind the first that a run of one kind may have to be tried as an unknown word.</summary>
    public int LongestGroup { get; }

    /// <summary>Features of every unknown word; by default those of <c>unk.dic</c>.</summary>
    public string? UnknownFeatures { get; }

    /// <summary>Reads <c>dicrc</c>; without one, everything is at its default.</summary>
    /// <exception cref="JapaneseDictionaryException">It cannot be read.</exception>
    public static DictionarySettings Read(string folder)
    {
        int longest = DefaultGroup;
        string? features = null;
        if (!File.Exists(Path.Combine(folder, "dicrc"))) return new DictionarySettings(longest, features);
        foreach (string line in Encoding.UTF8.GetString(SmallFile.Read(folder, "dicrc")).Split('\n'))
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || line.StartsWith(';') || line.StartsWith('#')) continue;
            string value = line[(equals + 1)..].Trim();
            switch (line[..equals].Trim())
            {
                case "max-grouping-size" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size > 0: longest = Math.Min(size, 1 << 16); break;
                case "unk-feature" when value.Length > 0: features = value; break;
            }
        }

        return new DictionarySettings(longest, features);
    }
}
