using System.Globalization;
using System.Text;

namespace Xtts.Net.Text.Chinese;

/// <summary>Numbers in Chinese characters.</summary>
internal static class ChineseNumbers
{
    private const string DigitCharacters = "零一二三四五六七八九";

    // Places by their power of ten, largest first. A number above 10¹⁰⁰ or so would need more of them and is read digit by digit.
    private static readonly (char Name, int Power)[] Places =
    [
        ('载', 44), ('正', 40), ('涧', 36), ('沟', 32), ('穰', 28), ('秭', 24), ('垓', 20), ('京', 16), ('兆', 12), ('亿', 8), ('万', 4), ('千', 3), ('百', 2), ('十', 1),
    ];

    private const int LongestCardinal = 48;

    /// <summary>Digit by digit.</summary>
    public static string Digits(string digits) => string.Create(digits.Length, digits, static (characters, source) =>
    {
        for (int i = 0; i < characters.Length; i++) characters[i] = Digit(source[i]);
    });

    /// <summary>How many: whole numbers by their places, what follows a point digit by digit.</summary>
    /// <param name="number">Decimal digits of any script with one point or none.</param>
    public static string Cardinal(string number)
    {
        int point = number.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? number : number[..point];
        string spoken = whole.Length == 1 || whole.Length > LongestCardinal ? Digits(whole) : Whole(whole);
        return point < 0 ? spoken : $"{spoken}点{Digits(number[(point + 1)..])}";
    }

    private static string Whole(string digits)
    {
        var characters = new StringBuilder();
        Append(characters, digits);
        SayLiang(characters);
        if (characters.Length > 1 && characters[0] == '一' && characters[1] == '十') characters.Remove(0, 1);
        return characters.ToString();
    }

    /// <summary>Splits at the highest place; zeros before a single last digit are one zero. Wide zeros are digits like any other.</summary>
    private static void Append(StringBuilder characters, ReadOnlySpan<char> digits)
    {
        int zeros = 0;
        while (zeros < digits.Length && digits[zeros] == '0') zeros++;
        int significant = digits.Length - zeros;
        if (significant == 0) return;
        if (significant == 1)
        {
            if (zeros > 0) characters.Append(DigitCharacters[0]);
            characters.Append(Digit(digits[^1]));
            return;
        }

        foreach (var (name, power) in Places)
        {
            if (power >= significant) continue;
            Append(characters, digits[..^power]);
            characters.Append(name);
            Append(characters, digits[^power..]);
            return;
        }
    }

    /// <summary>Two of a place above ten are <c>两</c> at the start and behind a place that is not ten.</summary>
    private static void SayLiang(StringBuilder characters)
    {
        for (int i = 0; i + 1 < characters.Length; i++)
        {
            if (characters[i] != '二' || !IsPlaceAboveTen(characters[i + 1])) continue;
            if (i == 0 || IsPlaceAboveTen(characters[i - 1])) characters[i] = '两';
        }
    }

    private static bool IsPlaceAboveTen(char character) => character != '十' && !DigitCharacters.Contains(character, StringComparison.Ordinal) && character != '两';

    private static char Digit(char digit) => CharUnicodeInfo.GetDecimalDigitValue(digit) is int value and >= 0 ? DigitCharacters[value] : digit;
}
