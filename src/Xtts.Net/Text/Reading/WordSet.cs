using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading;

/// <summary>Sets and tables of words from one line.</summary>
internal static class WordSet
{
    /// <summary>Words separated by spaces.</summary>
    public static FrozenSet<string> Of(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that are read as they are (given alone), spelled out (<c>USA=</c>) or read in other words (<c>OK=oké</c>; an underscore is a space).</summary>
    public static FrozenDictionary<string, string> Acronyms(string line)
    {
        var acronyms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) acronyms[entry] = entry.ToLowerInvariant();
            else acronyms[entry[..equals]] = entry[(equals + 1)..].Replace('_', ' ');
        }

        return acronyms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
