namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Values of Roman numerals.</summary>
internal static class RomanNumerals
{
    private const int Longest = 15;

    private static readonly (string Text, int Value)[] Parts =
    [
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ];

    /// <summary>Value of a numeral in capitals, 1 to 3999; 0 when the letters make none.</summary>
    public static int Value(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > Longest) return 0;
        int value = 0;
        var rest = letters;
        foreach (var (text, worth) in Parts)
        {
            int most = text.Length == 2 || worth is 500 or 50 or 5 ? 1 : 3;
            while (most-- > 0 && rest.StartsWith(text))
            {
                value += worth;
                rest = rest[text.Length..];
            }
        }

        return rest.IsEmpty ? value : 0;
    }
}
