using System.Numerics;
using System.Text;

namespace Xtts.Net.Text.Numbers;

/// <summary>British English: <c>one thousand, two hundred and thirty-four</c>.</summary>
internal sealed class EnglishNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, string> IrregularOrdinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first", ["two"] = "second", ["three"] = "third", ["five"] = "fifth", ["eight"] = "eighth", ["nine"] = "ninth", ["twelve"] = "twelfth",
    };

    private static readonly MoneyNames Pounds = new("pound sterling", "pounds sterling", "penny", "pence");
    private static readonly MoneyNames Dollars = new("dollar", "dollars", "cent", "cents");

    // The model heard the plural "euro".
    private static readonly MoneyNames Euros = new("euro", "euro", "cent", "cents");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(1000, 101);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => true;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var names = currency switch { Currency.Pound => Pounds, Currency.Dollar => Dollars, _ => Euros };
        string spoken = $"{Cardinal(units)} {names.OfUnits(units)}";
        return hundredths == 0 ? spoken : $"{spoken}, {Cardinal(hundredths)} {names.OfHundredths(hundredths)}";
    }

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number)
    {
        if (number.IsZero) return Small[0];
        var words = new StringBuilder();
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            if (words.Length > 0) words.Append(power == 0 && value < 100 ? " and " : ", ");
            words.Append(BelowThousand(value));
            if (power > 0) words.Append(' ').Append(power == 1 ? "thousand" : LargeNumberNames.Stem(power - 1) + "illion");
        }

        return words.ToString();
    }

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        string cardinal = SpellCardinal(number);
        int last = cardinal.LastIndexOfAny([' ', '-']) + 1;
        string word = cardinal[last..];
        return cardinal[..last] + (IrregularOrdinals.TryGetValue(word, out string? ordinal) ? ordinal : word.EndsWith('y') ? word[..^1] + "ieth" : word + "th");
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number) => $"{Cardinal(number.Whole)} point {DigitByDigit(number.Fraction)}";

    private static string BelowThousand(int number)
    {
        if (number < 100) return BelowHundred(number);
        string hundreds = Small[number / 100] + " hundred";
        return number % 100 == 0 ? hundreds : $"{hundreds} and {BelowHundred(number % 100)}";
    }

    private static string BelowHundred(int number)
    {
        if (number < 20) return Small[number];
        return number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{Small[number % 10]}";
    }
}
