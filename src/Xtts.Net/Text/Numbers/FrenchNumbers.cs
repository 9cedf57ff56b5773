using System.Numerics;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>French of France: <c>soixante-dix</c>, <c>quatre-vingts</c>, hyphens below a hundred only.</summary>
internal sealed class FrenchNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Small =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] Tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"];

    private static readonly MoneyNames Pounds = new("livre", "livres", "penny", "pence");
    private static readonly MoneyNames Dollars = new("dollar", "dollars", "cent", "cents");
    private static readonly MoneyNames Euros = new("euro", "euros", "centime", "centimes");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 600);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => true;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var names = currency switch { Currency.Pound => Pounds, Currency.Dollar => Dollars, _ => Euros };
        string spoken = IsReference ? $"{Cardinal(units)} {names.OfUnits(units)}" : Counted(units, names, feminine: currency == Currency.Pound);
        return hundredths == 0 ? spoken : $"{spoken} et {Cardinal(hundredths)} {names.OfHundredths(hundredths)}";
    }

    /// <inheritdoc/>
    public override string Counting(BigInteger number, Gender gender)
    {
        string count = Cardinal(number);
        return gender == Gender.Feminine && number % 10 == 1 && number % 100 is var last && last != 11 && last != 71 && last != 91 ? count + "e" : count;
    }

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number)
    {
        if (number.IsZero) return Small[0];
        var words = new List<string>();
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            // "Mille" is a numeral: no "un" before it, and no plural in what counts it. "Million" is a noun.
            if (power != 1 || value > 1) words.Add(BelowThousand(value, plural: power != 1));
            if (power == 1) words.Add("mille");
            else if (power > 1) words.Add(LargeNumberNames.Stem(power / 2) + (power % 2 == 0 ? "illion" : "illiard") + (value > 1 ? "s" : ""));
        }

        return string.Join(' ', words);
    }

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        if (number.IsOne) return "premier";
        string word = SpellCardinal(number);
        if (!IsReference)
        {
            if (word.StartsWith("un ", StringComparison.Ordinal) && IsPowerOfThousand(number)) word = word["un ".Length..];
            if (EndsInPlural(number)) word = word[..^1];
            if (number % 100 == 0 && word.EndsWith(" cent", StringComparison.Ordinal) && number % 1000 > 100) word = word[..^" cent".Length] + "-cent";
        }

        return word[^1] switch
        {
            'e' => word[..^1],
            'q' => word + "u",
            'f' => word[..^1] + "v",
            _ => word,
        } + "ième";
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number) => $"{Cardinal(number.Whole)} virgule {DigitByDigit(number.Fraction)}";

    /// <summary>A sum as it is said: none and one are singular, <c>une livre</c>, <c>un million d'euros</c>.</summary>
    private string Counted(BigInteger units, MoneyNames names, bool feminine)
    {
        string count = Cardinal(units);
        if (feminine && units % 10 == 1 && units % 100 is var last && last != 11 && last != 71 && last != 91) count += "e";
        if (units > 1 && units % 1_000_000 == 0) count += names.Units[0] == 'e' ? " d'" : " de ";
        else count += " ";
        return count + (units.IsZero ? names.Unit : names.OfUnits(units));
    }

    /// <summary>Whether the last word is a plural: <c>vingts</c>, <c>cents</c>, <c>millions</c>.</summary>
    private static bool EndsInPlural(BigInteger number)
    {
        var (value, power) = ThousandGroups.Of(number) is [.., var last] ? last : default;
        return power switch
        {
            0 => value % 100 == 80 || (value % 100 == 0 && value > 100),
            1 => false,
            _ => value > 1,
        };
    }

    private static bool IsPowerOfThousand(BigInteger number) => ThousandGroups.Of(number) is [(1, _)];

    /// <param name="number">1 to 999.</param>
    /// <param name="plural">Whether <c>cent</c> and <c>vingt</c> have a plural when they stand last.</param>
    private static string BelowThousand(int number, bool plural)
    {
        int hundreds = number / 100, rest = number % 100;
        if (hundreds == 0) return BelowHundred(rest, plural);
        string words = hundreds == 1 ? "cent" : Small[hundreds] + " cent";
        if (rest > 0) return $"{words} {BelowHundred(rest, plural)}";
        return hundreds > 1 && plural ? words + "s" : words;
    }

    private static string BelowHundred(int number, bool plural)
    {
        if (number < 20) return Small[number];
        int tens = number / 10;
        int rest = tens is 7 or 9 ? number - ((tens - 1) * 10) : number % 10;      // seventy is sixty-ten, ninety eighty-ten
        return rest switch
        {
            0 => Tens[tens] + (tens == 8 && plural ? "s" : ""),
            1 or 11 when tens < 8 => $"{Tens[tens]} et {Small[rest]}",
            _ => $"{Tens[tens]}-{Small[rest]}",
        };
    }
}
