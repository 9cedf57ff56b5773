using System.Numerics;
using System.Text;

namespace Xtts.Net.Text.Numbers;

/// <summary>Dutch: one word below a million (<c>duizendtweehonderdvierendertig</c>), a dieresis where two vowels meet (<c>tweeëntwintig</c>).</summary>
internal sealed class DutchNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Small =
    [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
        "negentien",
    ];

    private static readonly string[] Tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    private static readonly MoneyNames Pounds = new("pond", "pond", "penny", "penny");
    private static readonly MoneyNames Dollars = new("dollar", "dollar", "cent", "cent");
    private static readonly MoneyNames Euros = new("euro", "euro", "cent", "cent");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 600);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => true;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var names = currency switch { Currency.Pound => Pounds, Currency.Dollar => Dollars, _ => Euros };
        string spoken = $"{Cardinal(units)} {names.OfUnits(units)}";
        return hundredths == 0 ? spoken : $"{spoken}{(IsReference ? "," : " en")} {Cardinal(hundredths)} {names.OfHundredths(hundredths)}";
    }

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number)
    {
        if (number.IsZero) return Small[0];
        var words = new StringBuilder();
        bool apart = false;     // whether a name of a large number stands last
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            if (power >= 2 ? words.Length > 0 : apart) words.Append(' ');
            apart = power >= 2;
            if (apart) words.Append(value == 1 ? "een" : BelowThousand(value)).Append(' ').Append(LargeName(power));
            else if (power == 1) words.Append(value == 1 ? "" : BelowThousand(value)).Append("duizend");
            else words.Append(BelowThousand(value));
        }

        return words.ToString();
    }

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        string cardinal = SpellCardinal(number);
        int last = (int)(number % 100);
        return last switch
        {
            1 => cardinal[..^"één".Length] + "eerste",
            3 => cardinal[..^"drie".Length] + "derde",
            8 => cardinal + "ste",
            0 => number.IsZero ? "nulde" : cardinal + "ste",
            < 20 => cardinal + "de",
            _ => cardinal + "ste",
        };
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number) => $"{Cardinal(number.Whole)} komma {DigitByDigit(number.Fraction)}";

    private static string BelowThousand(int number)
    {
        int hundreds = number / 100, rest = number % 100;
        string words = hundreds == 0 ? "" : (hundreds == 1 ? "" : Small[hundreds]) + "honderd";
        return rest == 0 ? words : words + BelowHundred(rest);
    }

    private static string BelowHundred(int number)
    {
        if (number < 20) return Small[number];
        string tens = Tens[number / 10];
        return (number % 10) switch
        {
            0 => tens,
            1 => "eenen" + tens,
            2 or 3 => $"{Small[number % 10]}ën{tens}",
            int ones => $"{Small[ones]}en{tens}",
        };
    }

    private static string LargeName(int power) =>
        LargeNumberNames.Stem(power / 2).Replace("oct", "okt", StringComparison.Ordinal) + (power % 2 == 0 ? "iljoen" : "iljard");
}
