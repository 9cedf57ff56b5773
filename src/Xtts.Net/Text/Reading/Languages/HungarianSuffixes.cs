namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Joins an ending that is written behind a hyphen to the word that a number is read as: <c>ezernyolcszáznegyvennyolc</c> and <c>ban</c>.</summary>
/// <remarks>Endings are written as the word that is said asks for, so joining is enough but for stems that change and consonants that meet (rules of Hungarian orthography, 95 and 263).</remarks>
internal static class HungarianSuffixes
{
    private const int LongestShort = 5;
    private const string Vowels = "aáeéiíoóöőuúüű";

    // Longer endings start with one of these.
    private static readonly string[] Starts = ["szor", "szer", "ször", "féle", "os", "es", "ös", "as", "é", "á", "je", "ja", "ig", "ban", "ben", "ból", "ből", "nak", "nek", "vel", "val", "kor", "ként"];

    // Stems that change before an ending with a vowel first.
    private static readonly (string Word, string Stem)[] ChangingStems = [("három", "hárm"), ("hét", "het"), ("ezer", "ezr"), ("kettő", "kett")];

    private static readonly string[] Digraphs = ["gy", "sz", "cs", "ny", "ty", "zs", "ly"];

    /// <summary>Finds an ending behind a hyphen.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the hyphen would stand.</param>
    /// <returns>The ending, empty when there is none.</returns>
    public static string Find(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] is not ('-' or '–') || !char.IsLower(text[at + 1])) return "";
        string ending = text[(at + 1)..TextWords.End(text, at + 1)];
        int end = at + 1 + ending.Length;
        if (end < text.Length && (TextWords.IsPart(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) return "";
        return ending.Length <= LongestShort || Starts.Any(start => ending.StartsWith(start, StringComparison.Ordinal)) ? ending : "";
    }

    /// <summary>The word with the ending.</summary>
    public static string Join(string word, string ending)
    {
        if (word.Length == 0 || ending.Length == 0) return word + ending;
        bool startsWithVowel = Vowels.Contains(ending[0], StringComparison.Ordinal);
        if (IsTimes(ending)) return (word.EndsWith("kettő", StringComparison.Ordinal) ? word[..^5] + "két" : word) + ending;
        if (ending.StartsWith("féle", StringComparison.Ordinal)) return (word.EndsWith("kettő", StringComparison.Ordinal) ? word[..^5] + "két" : word) + ending;
        if (startsWithVowel && ending[0] is not ('i' or 'é' or 'á' or 'ü' or 'u'))
        {
            foreach (var (whole, stem) in ChangingStems)
            {
                if (!word.EndsWith(whole, StringComparison.Ordinal)) continue;
                string changed = word[..^whole.Length] + stem;

                // "Ketten", but "kettes".
                return changed + ending;
            }
        }

        if (ending is "val" or "vel" or "vá" or "vé" && !Vowels.Contains(word[^1], StringComparison.Ordinal)) return Doubled(word) + ending[1..];
        foreach (string digraph in Digraphs)
        {
            if (word.EndsWith(digraph, StringComparison.Ordinal) && ending.StartsWith(digraph, StringComparison.Ordinal)) return word[..^1] + ending;
        }

        return Lengthened(word, ending) + ending;
    }

    /// <summary>A last short a or e grows long before most endings.</summary>
    private static string Lengthened(string word, string ending)
    {
        bool keeps = ending is "i" or "kor" or "ként" || ending.StartsWith("kor", StringComparison.Ordinal) || ending[0] is 'é' or 'á';
        return (word[^1], keeps) switch
        {
            ('a', false) => word[..^1] + "á",
            ('e', false) => word[..^1] + "é",
            ('a', true) when ending[0] is 'é' or 'á' => word[..^1] + "á",
            _ => word,
        };
    }

    private static bool IsTimes(string ending) =>
        ending.StartsWith("szor", StringComparison.Ordinal) || ending.StartsWith("szer", StringComparison.Ordinal) || ending.StartsWith("ször", StringComparison.Ordinal);

    private static string Doubled(string word)
    {
        foreach (string digraph in Digraphs)
        {
            if (word.EndsWith(digraph, StringComparison.Ordinal)) return word[..^1] + digraph;
        }

        return word + word[^1];
    }
}
