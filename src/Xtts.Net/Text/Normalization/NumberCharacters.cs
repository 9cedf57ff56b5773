using System.Globalization;

namespace Xtts.Net.Text.Normalization;

/// <summary>Single characters that stand for a whole number or a fraction: <c>½</c>, <c>Ⅳ</c>, <c>⑤</c>.</summary>
internal static class NumberCharacters
{
    private const string Fractions = "½12⅓13⅔23¼14¾34⅕15⅖25⅗35⅘45⅙16⅚56⅛18⅜38⅝58⅞78";

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>What one would write with more characters; <see langword="null"/> when the character is none of them.</summary>
    public static string? Find(char character)
    {
        int at = Fractions.IndexOf(character, StringComparison.Ordinal);
        if (at >= 0) return $"{Fractions[at + 1]}/{Fractions[at + 2]}";
        if (character is >= 'Ⅰ' and <= 'Ⅻ') return Roman[character - 'Ⅰ'];
        if (character is >= 'ⅰ' and <= 'ⅻ') return Roman[character - 'ⅰ'];
        double value = CharUnicodeInfo.GetNumericValue(character);
        return value >= 0 && value < 1000 && value == Math.Floor(value) ? ((int)value).ToString(CultureInfo.InvariantCulture) : null;
    }
}
