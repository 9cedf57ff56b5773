using System.Numerics;
using System.Text;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>Hungarian: one word, with hyphens between thousands above two thousand (<c>kétezer-huszonnégy</c>).</summary>
internal sealed class HungarianNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Ones = ["nulla", "egy", "kettő", "három", "négy", "öt", "hat", "hét", "nyolc", "kilenc"];
    private static readonly string[] Tens = ["", "tíz", "húsz", "harminc", "negyven", "ötven", "hatvan", "hetven", "nyolcvan", "kilencven"];
    private static readonly string[] Fractions = ["", "tized", "század", "ezred", "tízezred", "százezred", "milliomod"];

    // Last part of a cardinal, and of the ordinal that it makes.
    private static readonly (string Cardinal, string Ordinal)[] Endings =
    [
        ("nulla", "nulladik"), ("egy", "egyedik"), ("kettő", "kettedik"), ("három", "harmadik"), ("négy", "negyedik"), ("öt", "ötödik"), ("hat", "hatodik"), ("hét", "hetedik"),
        ("nyolc", "nyolcadik"), ("kilenc", "kilencedik"), ("tíz", "tizedik"), ("húsz", "huszadik"), ("harminc", "harmincadik"), ("van", "vanadik"), ("ven", "venedik"), ("száz", "századik"),
        ("ezer", "ezredik"), ("ió", "iomodik"), ("árd", "árdodik"),
    ];

    private static readonly MoneyNames ReferencePounds = new("pound sterling", "pounds sterling", "penny", "pence");
    private static readonly MoneyNames ReferenceDollars = new("dollar", "dollars", "cent", "cents");
    private static readonly MoneyNames ReferenceEuros = new("euro", "euro", "cent", "cents");
    private static readonly MoneyNames Pounds = new("font", "font", "penny", "penny");
    private static readonly MoneyNames Dollars = new("dollár", "dollár", "cent", "cent");
    private static readonly MoneyNames Euros = new("euró", "euró", "cent", "cent");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 600);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => true;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var names = currency switch
        {
            Currency.Pound => IsReference ? ReferencePounds : Pounds,
            Currency.Dollar => IsReference ? ReferenceDollars : Dollars,
            _ => IsReference ? ReferenceEuros : Euros,
        };
        string spoken = $"{Counting(units)} {names.OfUnits(units)}";
        if (hundredths == 0) return spoken;
        return $"{spoken}{(IsReference ? ", " : " ")}{Counting(hundredths)} {names.OfHundredths(hundredths)}";
    }

    /// <inheritdoc/>
    public override string Counting(BigInteger number, Gender gender) => Counting(number);

    /// <summary>A number in front of what it counts: <c>két</c> instead of <c>kettő</c>.</summary>
    public string Counting(BigInteger number)
    {
        string cardinal = Cardinal(number);
        return !IsReference && cardinal.EndsWith("kettő", StringComparison.Ordinal) ? cardinal[..^5] + "két" : cardinal;
    }

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number)
    {
        if (number.IsZero) return Ones[0];
        var words = new StringBuilder();
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            if (words.Length > 0 && number > 2000) words.Append('-');
            bool counts = power > 0;
            if (!(power == 1 && value == 1)) words.Append(BelowThousand(value, counts, counts || (IsReference && words.Length > 0)));
            if (power == 1) words.Append("ezer");
            else if (power > 1) words.Append(LargeNumberNames.Stem(power / 2)).Append(power % 2 == 0 ? "illió" : "illiárd");
        }

        return words.ToString();
    }

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        if (number.IsOne) return "első";
        if (number == 2) return "második";
        string cardinal = SpellCardinal(number);
        foreach (var (ending, ordinal) in Endings)
        {
            if (!cardinal.EndsWith(ending, StringComparison.Ordinal)) continue;

            // The reference puts its ending behind the whole -illion and lets an m of it stand.
            string stem = cardinal[..^ending.Length];
            return IsReference && ending == "ió" ? ReferenceIllionth(stem) : stem + ordinal;
        }

        return cardinal + "ik";
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number)
    {
        string whole = Counting(number.Whole) + " egész ";
        return number.Fraction.Length < Fractions.Length
            ? $"{whole}{Counting(DecimalNumber.Written(number.Fraction).Whole)} {Fractions[number.Fraction.Length]}"
            : whole + DigitByDigit(number.Fraction);
    }

    /// <param name="number">1 to 999.</param>
    /// <param name="counts">Whether something counted follows: two is <c>két</c> then, also in the reference when nothing but hundreds goes before it.</param>
    /// <param name="shortTwo">Whether a lonely two is <c>két</c>.</param>
    private string BelowThousand(int number, bool counts, bool shortTwo)
    {
        var words = new StringBuilder();
        int hundreds = number / 100, rest = number % 100;
        if (hundreds > 0) words.Append(hundreds switch { 1 => "", 2 => "két", _ => Ones[hundreds] }).Append("száz");
        if (rest == 0) return words.ToString();
        if (rest == 2 && (shortTwo || (hundreds > 0 && (IsReference || counts)))) return words.Append("két").ToString();
        return words.Append(BelowHundred(rest)).ToString();
    }

    private static string BelowHundred(int number) => number switch
    {
        < 10 => Ones[number],
        10 => "tíz",
        < 20 => "tizen" + Ones[number - 10],
        20 => "húsz",
        < 30 => "huszon" + Ones[number - 20],
        _ => Tens[number / 10] + (number % 10 == 0 ? "" : Ones[number % 10]),
    };

    private static string ReferenceIllionth(string stem)
    {
        int last = stem.LastIndexOf('m');
        return last < 0 ? stem + "iomodik" : stem[..last] + "m" + stem[last..] + "iomodik";
    }
}
