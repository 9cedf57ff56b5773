using System.Text;

namespace Xtts.Net.Text.Chinese;

/// <summary>Turns tone marks into digits behind the syllables.</summary>
/// <remarks>The marks are looked up here: without the platform's globalization data, as many containers run, it cannot take letters apart.</remarks>
internal static class ToneDigits
{
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";  // by letter, in the order of the tones
    private const string Letters = "aeiouv";

    /// <summary>Syllables with tone digits, without anything between: <c>nǚ ér</c> is <c>nv3er2</c>. No mark is the fifth tone.</summary>
    /// <param name="syllables">Syllables with tone marks, separated by spaces.</param>
    public static string Of(string syllables)
    {
        var result = new StringBuilder(syllables.Length + 8);
        foreach (var range in syllables.AsSpan().Split(' '))
        {
            char tone = '5';
            foreach (char character in syllables.AsSpan(range))
            {
                int marked = Marked.IndexOf(character, StringComparison.Ordinal);
                var (letter, digit) = marked >= 0 ? (Letters[marked / 4], (char)('1' + (marked % 4))) : OfRareLetter(character);
                if (letter != '\0') result.Append(letter);
                if (digit != '\0') tone = digit;
            }

            result.Append(tone);
        }

        return result.ToString();
    }

    /// <summary>Letters of interjections, marks that stand alone, and everything that has no mark.</summary>
    private static (char Letter, char Tone) OfRareLetter(char character) => character switch
    {
        'ü' => ('v', '\0'),
        'ń' => ('n', '2'),
        'ň' => ('n', '3'),
        'ǹ' => ('n', '4'),
        'ḿ' => ('m', '2'),
        'ế' => ('ê', '2'),
        'ề' => ('ê', '4'),
        '\u0304' => ('\0', '1'),
        '\u0301' => ('\0', '2'),
        '\u030C' => ('\0', '3'),
        '\u0300' => ('\0', '4'),
        _ => (character, '\0'),
    };
}
