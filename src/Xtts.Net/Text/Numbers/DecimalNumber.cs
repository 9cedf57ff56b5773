using System.Globalization;
using System.Numerics;

namespace Xtts.Net.Text.Numbers;

/// <summary>A number with digits after its point.</summary>
/// <param name="Whole">Before the point.</param>
/// <param name="Fraction">Digits after the point; empty for a whole number.</param>
internal readonly record struct DecimalNumber(BigInteger Whole, string Fraction)
{
    /// <summary>Whether there is nothing after the point.</summary>
    public bool IsWhole => Fraction.Length == 0;

    /// <summary>The digits as they are written, zeros at the end included.</summary>
    /// <param name="text">ASCII digits with one point or none.</param>
    public static DecimalNumber Written(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? new DecimalNumber(ParseWhole(text), "")
            : new DecimalNumber(ParseWhole(text.AsSpan(0, point)), text[(point + 1)..]);
    }

    /// <summary>What is left of a number that passes through double precision, as all of the reference's decimals do: at most 17 digits, no zeros at the end.</summary>
    /// <param name="text">ASCII digits with one point or none.</param>
    public static DecimalNumber Rounded(string text)
    {
        double value = double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value)) return Written(text);
        if (value == Math.Floor(value)) return new DecimalNumber(new BigInteger(value), "");
        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        int exponent = digits.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0) return Written(digits);

        // Only small values have an exponent here: large ones are whole.
        int zeros = -int.Parse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) - 1;
        return new DecimalNumber(BigInteger.Zero, new string('0', zeros) + digits[..exponent].Replace(".", "", StringComparison.Ordinal));
    }

    /// <summary>The amount in whole units and hundredths, halves rounded up.</summary>
    public (BigInteger Units, int Hundredths) ToMoney()
    {
        string padded = Fraction.PadRight(3, '0');
        int hundredths = int.Parse(padded.AsSpan(0, 2), CultureInfo.InvariantCulture) + (padded[2] >= '5' ? 1 : 0);
        return hundredths == 100 ? (Whole + 1, 0) : (Whole, hundredths);
    }

    private static BigInteger ParseWhole(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? BigInteger.Zero : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
