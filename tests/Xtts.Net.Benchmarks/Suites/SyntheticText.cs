using System.Text;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Text of any length in which words are as often as in a language (Zipf): made up, so that it is as free as it is long.</summary>
/// <remarks>The same text at every run. One word in forty is a number, an amount or an abbreviation; sentences have 5 to 20 words, one in ten words a comma.</remarks>
internal sealed class SyntheticText
{
    private const int Words = 50_000, Seed = 7;

    private readonly Random _random = new(Seed);
    private readonly string[] _words;
    private readonly string[] _spoken;

    private SyntheticText(string[] onsets, string[] vowels, string[] codas, string[] spoken)
    {
        _words = [.. Enumerable.Range(0, Words).Select(rank => Word(onsets, vowels, codas, 1 + (int)Math.Log10(rank + 1) / 2 + _random.Next(2)))];
        _spoken = spoken;
    }

    /// <summary>English letters, numbers and abbreviations.</summary>
    public static SyntheticText English() => new(
        ["b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "w", "th", "st", "tr", "sh", "ch", "pl"], ["a", "e", "i", "o", "u", "ea", "ou", "ee"], ["", "", "n", "r", "s", "t", "nd", "ng", "l", "ck"],
        ["Mr.", "Dr.", "15", "1,250", "3.5%", "$20", "£3.50", "1998", "2nd", "21st", "&", "10:30", "St.", "7"]);

    /// <summary>Hungarian letters, numbers and abbreviations.</summary>
    public static SyntheticText Hungarian() => new(
        ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sz", "gy", "cs", "ny"], ["a", "e", "i", "o", "ö", "á", "é", "ó", "ő", "ü", "ű", "u"], ["", "", "", "k", "t", "n", "l", "r", "s", "sz"],
        ["Dr.", "kb.", "15", "1.250", "3,5%", "20 000 Ft", "5 €", "1998-ban", "2.", "XIX. század", "március 15-én", "10:30", "pl.", "7"]);

    /// <summary>Makes a text.</summary>
    /// <param name="characters">Its length; the last sentence may reach a little further.</param>
    public string Make(int characters)
    {
        var text = new StringBuilder(characters + 256);
        while (text.Length < characters)
        {
            int words = _random.Next(5, 21);
            for (int word = 0; word < words; word++)
            {
                int at = text.Length;
                text.Append(_random.Next(40) == 0 ? _spoken[_random.Next(_spoken.Length)] : Frequent());
                if (word == 0) text[at] = char.ToUpperInvariant(text[at]);
                text.Append(word == words - 1 ? "." : _random.Next(10) == 0 ? "," : "").Append(' ');
            }

            if (_random.Next(8) == 0) text.Append("\n\n");
        }

        return text.ToString();
    }

    // Rank r comes 1 / r as often as the first: the inverse of the logarithm.
    private string Frequent() => _words[(int)Math.Pow(Words, _random.NextDouble()) - 1];

    private string Word(string[] onsets, string[] vowels, string[] codas, int syllables)
    {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) word.Append(onsets[_random.Next(onsets.Length)]).Append(vowels[_random.Next(vowels.Length)]).Append(codas[_random.Next(codas.Length)]);
        return word.ToString();
    }
}
