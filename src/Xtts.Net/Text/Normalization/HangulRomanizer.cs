using System.Text;

namespace Xtts.Net.Text.Normalization;

/// <summary>Writes Hangul syllables in Latin letters, letter by letter (Revised Romanisation, academic form; text specification §7).</summary>
internal static class HangulRomanizer
{
    private const char First = '\uAC00', Last = '\uD7A3';
    private const int Silent = 11;      // the initial that has no sound

    private static readonly string[] Initials = ["g", "kk", "n", "d", "tt", "l", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] Vowels = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    private static readonly string[] Finals =
    [
        "", "g", "kk", "gs", "n", "nj", "nh", "d", "l", "lg", "lm", "lb", "ls", "lt", "lp", "lh", "m", "b", "bs", "s", "ss", "ng", "j", "ch", "k", "t", "p", "h",
    ];

    // [final, initial]: whether the letters of the two could be cut in another place.
    private static readonly bool[,] Ambiguous = FindAmbiguous();

    /// <summary>The text with every precomposed syllable in Latin letters; the rest stays.</summary>
    public static string Romanize(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(First, Last)) return text;
        var result = new StringBuilder(text.Length * 3);
        int final = -1;     // of the syllable before; -1 when something else stood there
        foreach (char character in text)
        {
            if (character is < First or > Last)
            {
                result.Append(character);
                final = -1;
                continue;
            }

            int index = character - First, initial = index / (Finals.Length * Vowels.Length), vowel = index / Finals.Length % Vowels.Length;
            if (final >= 0 && (initial == Silent || Ambiguous[final, initial])) result.Append('-');
            final = index % Finals.Length;
            result.Append(Initials[initial]).Append(Vowels[vowel]).Append(Finals[final]);
        }

        return result.ToString();
    }

    private static bool[,] FindAmbiguous()
    {
        var ambiguous = new bool[Finals.Length, Initials.Length];
        for (int final = 0; final < Finals.Length; final++)
        {
            for (int initial = 0; initial < Initials.Length; initial++) ambiguous[final, initial] = Cuts(Finals[final] + Initials[initial]) > 1;
        }

        return ambiguous;
    }

    private static int Cuts(string letters)
    {
        int cuts = 0;
        for (int at = 0; at < letters.Length; at++)
        {
            if (Array.IndexOf(Finals, letters[..at]) >= 0 && Array.IndexOf(Initials, letters[at..]) >= 0) cuts++;
        }

        return cuts;
    }
}
