using System.Text;
using Xtts.Net.Text.Languages;

namespace Xtts.Net.Text.Normalization;

/// <summary>Speaks abbreviations out: a whole word with a dot behind it, which goes too. No space is added (text specification §4).</summary>
internal static class AbbreviationExpander
{
    /// <summary>The text with its abbreviations spoken out.</summary>
    public static string Expand(string text, LanguageRules rules)
    {
        if (rules.Abbreviations.Count == 0) return text;
        return rules.AbbreviationsHaveHyphens ? ExpandHyphenated(text, rules) : ExpandDotted(text, rules);
    }

    private static string ExpandDotted(string text, LanguageRules rules)
    {
        var words = rules.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? result = null;
        int copied = 0;
        for (int dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            int start = dot;
            while (start > copied && WordCharacters.Include(text[start - 1])) start--;
            if (start == dot || !words.TryGetValue(text.AsSpan(start, dot - start), out string? spoken)) continue;
            result ??= new StringBuilder(text.Length + 32);
            result.Append(text, copied, start - copied).Append(spoken);
            copied = dot + 1;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static string ExpandHyphenated(string text, LanguageRules rules)
    {
        foreach (var (abbreviation, spoken) in rules.Abbreviations)
        {
            StringBuilder? result = null;
            int copied = 0;
            for (int at = text.IndexOf(abbreviation, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(abbreviation, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                int end = at + abbreviation.Length;
                if (at < copied || (at > 0 && WordCharacters.Include(text[at - 1])) || (end < text.Length && WordCharacters.Include(text[end]))) continue;
                result ??= new StringBuilder(text.Length + 32);
                result.Append(text, copied, at - copied).Append(spoken);
                copied = end;
            }

            if (result is not null) text = result.Append(text, copied, text.Length - copied).ToString();
        }

        return text;
    }
}
