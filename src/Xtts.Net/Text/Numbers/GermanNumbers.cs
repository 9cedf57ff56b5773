using System.Numerics;
using System.Text;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>German: one word below a million (<c>eintausendzweihundertvierunddreißig</c>), the names of larger numbers apart.</summary>
internal sealed class GermanNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Small =
    [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn",
        "neunzehn",
    ];

    private static readonly string[] Tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    // Last part of a cardinal, and what stands before the final -te of the ordinal.
    private static readonly (string Cardinal, string Ordinal)[] Endings =
    [
        ("eins", "ers"), ("drei", "drit"), ("acht", "ach"), ("sieben", "sieb"), ("zig", "zigs"), ("ßig", "ßigs"), ("hundert", "hunderts"), ("tausend", "tausends"), ("illionen", "illions"),
        ("illion", "illions"), ("illiarden", "illiards"), ("illiarde", "illiards"),
    ];

    private static readonly MoneyNames Pounds = new("Pfund", "Pfund", "Penny", "Pence");
    private static readonly MoneyNames Dollars = new("Dollar", "Dollar", "Cent", "Cent");
    private static readonly MoneyNames Euros = new("Euro", "Euro", "Cent", "Cent");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 600);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => true;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var names = currency switch { Currency.Pound => Pounds, Currency.Dollar => Dollars, _ => Euros };
        string spoken = $"{Counting(units)} {names.OfUnits(units)}";
        return InCase(hundredths == 0 ? spoken : $"{spoken} und {Counting(hundredths)} {names.OfHundredths(hundredths)}");
    }

    /// <inheritdoc/>
    public override string Counting(BigInteger number, Gender gender) => number.IsOne && gender == Gender.Feminine ? "eine" : Counting(number);

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number) => InCase(Spell(number));

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        string word = Spell(number).ToLowerInvariant();
        foreach (var (ending, ordinal) in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            word = word[..^ending.Length] + ordinal;
            break;
        }

        word += "te";
        if (number == 100 || number == 1000) return word["ein".Length..];
        if (!word.EndsWith("illionste", StringComparison.Ordinal) && !word.EndsWith("illiardste", StringComparison.Ordinal)) return word;

        // The name of the large number is joined to what counts it; a single one is not counted.
        int name = word.LastIndexOf(' ');
        string counted = word[..name];
        return counted == "eine" ? word[(name + 1)..] : (counted.EndsWith(" eine", StringComparison.Ordinal) ? counted[..^"eine".Length] : counted) + word[(name + 1)..];
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number) => InCase($"{Cardinal(number.Whole)} Komma {DigitByDigit(number.Fraction)}");

    /// <summary>A number in front of a noun: <c>ein</c>, not <c>eins</c>.</summary>
    private string Counting(BigInteger number)
    {
        string cardinal = Cardinal(number);
        return cardinal.EndsWith("eins", StringComparison.Ordinal) ? cardinal[..^1] : cardinal;
    }

    /// <summary>The reference leaves the capitals of nouns in a text that has none.</summary>
    private string InCase(string words) => IsReference ? words : words.ToLowerInvariant();

    private string Spell(BigInteger number)
    {
        if (number.IsZero) return Small[0];
        var words = new StringBuilder();
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            if (power >= 2)
            {
                if (words.Length > 0) words.Append(' ');
                words.Append(value == 1 ? "eine" : BelowThousand(value)).Append(' ').Append(LargeName(power, value > 1));
                continue;
            }

            bool first = words.Length > 0 && number % 1_000_000 == value * BigInteger.Pow(1000, power) + (power == 1 ? number % 1000 : 0);
            if (first) words.Append(' ');
            if (power == 0) words.Append(BelowThousand(value));
            else words.Append(Thousands(value)).Append("tausend");
        }

        return words.ToString();
    }

    /// <summary>Number of thousands; the reference says <c>einhunderteinstausend</c>.</summary>
    private string Thousands(int value)
    {
        string words = BelowThousand(value);
        return words.EndsWith("eins", StringComparison.Ordinal) && (value == 1 || !IsReference) ? words[..^1] : words;
    }

    private static string BelowThousand(int number)
    {
        int hundreds = number / 100, rest = number % 100;
        string words = hundreds == 0 ? "" : (hundreds == 1 ? "ein" : Small[hundreds]) + "hundert";
        return rest == 0 ? words : words + BelowHundred(rest);
    }

    private static string BelowHundred(int number)
    {
        if (number < 20) return Small[number];
        int ones = number % 10;
        return ones == 0 ? Tens[number / 10] : $"{(ones == 1 ? "ein" : Small[ones])}und{Tens[number / 10]}";
    }

    private static string LargeName(int power, bool several)
    {
        string stem = LargeNumberNames.Stem(power / 2).Replace("oct", "okt", StringComparison.Ordinal).Replace("dec", "dez", StringComparison.Ordinal);
        string name = char.ToUpperInvariant(stem[0]) + stem[1..] + (power % 2 == 0 ? "illion" : "illiarde");
        return several ? name + (power % 2 == 0 ? "en" : "n") : name;
    }
}
