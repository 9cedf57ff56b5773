using System.Numerics;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>Czech: names of large numbers agree with what counts them (<c>dva tisíce</c>, <c>pět tisíc</c>).</summary>
/// <remarks>The reference has the Polish agreement, counts all nouns with the same two, and has neither ordinals nor dollars and pounds; those it reads as a speaker does.</remarks>
internal sealed class CzechNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Small =
    [
        "nula", "jedna", "dva", "tři", "čtyři", "pět", "šest", "sedm", "osm", "devět", "deset", "jedenáct", "dvanáct", "třináct", "čtrnáct", "patnáct", "šestnáct", "sedmnáct", "osmnáct",
        "devatenáct",
    ];

    private static readonly string[] Tens = ["", "", "dvacet", "třicet", "čtyřicet", "padesát", "šedesát", "sedmdesát", "osmdesát", "devadesát"];

    // The model heard them written together.
    private static readonly string[] ReferenceHundreds = ["", "sto", "dvěstě", "třista", "čtyřista", "pětset", "šestset", "sedmset", "osmset", "devětset"];
    private static readonly string[] NaturalHundreds = ["", "sto", "dvě stě", "tři sta", "čtyři sta", "pět set", "šest set", "sedm set", "osm set", "devět set"];

    private static readonly string[] SmallOrdinals =
    [
        "nultý", "první", "druhý", "třetí", "čtvrtý", "pátý", "šestý", "sedmý", "osmý", "devátý", "desátý", "jedenáctý", "dvanáctý", "třináctý", "čtrnáctý", "patnáctý", "šestnáctý",
        "sedmnáctý", "osmnáctý", "devatenáctý",
    ];

    private static readonly string[] TenOrdinals = ["", "", "dvacátý", "třicátý", "čtyřicátý", "padesátý", "šedesátý", "sedmdesátý", "osmdesátý", "devadesátý"];
    private static readonly string[] HundredOrdinals = ["", "stý", "dvoustý", "třístý", "čtyřstý", "pětistý", "šestistý", "sedmistý", "osmistý", "devítistý"];

    // How many, in front of "-thousandth" and the like.
    private static readonly string[] SmallPrefixes =
    [
        "", "jedno", "dvou", "tří", "čtyř", "pěti", "šesti", "sedmi", "osmi", "devíti", "deseti", "jedenácti", "dvanácti", "třinácti", "čtrnácti", "patnácti", "šestnácti", "sedmnácti",
        "osmnácti", "devatenácti",
    ];

    private static readonly string[] TenPrefixes = ["", "", "dvaceti", "třiceti", "čtyřiceti", "padesáti", "šedesáti", "sedmdesáti", "osmdesáti", "devadesáti"];
    private static readonly string[] HundredPrefixes = ["", "sto", "dvouset", "tříset", "čtyřset", "pětiset", "šestiset", "sedmiset", "osmiset", "devítiset"];

    private static readonly SlavicNoun[] Names =
    [
        new("", "", ""), new("tisíc", "tisíce", "tisíc"), Masculine("milion"), Feminine("miliard"), Masculine("bilion"), Feminine("biliard"), Masculine("trilion"), Feminine("triliard"),
        Masculine("kvadrilion"), Feminine("kvadriliard"), Masculine("kvintilion"),
    ];

    private static readonly SlavicNoun ReferenceQuintillion = Masculine("quintillion");
    private static readonly SlavicNoun Dollar = new("dolar", "dolary", "dolarů");
    private static readonly SlavicNoun ReferenceEuro = new("euro", "euro", "euro");
    private static readonly SlavicNoun Euro = new("euro", "eura", "eur");
    private static readonly SlavicNoun Pound = new("libra", "libry", "liber");
    private static readonly SlavicNoun Cent = new("cent", "centy", "centů");
    private static readonly SlavicNoun Penny = new("pence", "pence", "pencí");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 33);

    /// <inheritdoc/>
    protected override BigInteger OrdinalLimit { get; } = BigInteger.Pow(10, 12);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => currency == Currency.Euro;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var (unit, hundredth) = currency switch { Currency.Pound => (Pound, Penny), Currency.Dollar => (Dollar, Cent), _ => (IsReference ? ReferenceEuro : Euro, Cent) };
        string spoken = $"{Counting(units, currency)} {Agreeing(unit, units)}";
        if (hundredths == 0) return spoken;
        return $"{spoken}{(IsReference ? "," : "")} {Counting(hundredths, currency == Currency.Pound ? currency : Currency.Dollar)} {Agreeing(hundredth, hundredths)}";
    }

    /// <inheritdoc/>
    public override string Decimal(DecimalNumber number) => number.IsWhole && IsReference ? SpellDecimal(number with { Fraction = "0" }) : base.Decimal(number);

    /// <summary>One and two agree when they stand alone.</summary>
    public override string Counting(BigInteger number, Gender gender)
    {
        if (number.IsOne) return gender switch { Gender.Feminine => "jedna", Gender.Neuter => "jedno", _ => "jeden" };
        return number == 2 && gender != Gender.Masculine ? "dvě" : Cardinal(number);
    }

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number)
    {
        if (number.IsZero) return Small[0];
        var words = new List<string>();
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            var name = IsReference && power == 10 ? ReferenceQuintillion : Names[power];
            if (!IsReference && value == 2 && name.One.EndsWith('a')) words.Add("dvě");
            else if (power == 0 || value > 1) AddBelowThousand(words, value);
            if (power > 0) words.Add(Agreeing(name, value));
        }

        return string.Join(' ', words);
    }

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        if (number.IsZero) return SmallOrdinals[0];
        var groups = ThousandGroups.Of(number);
        var (value, power) = groups[^1];
        string before = groups.Count == 1 ? "" : SpellCardinal(number - (value * BigInteger.Pow(1000, power))) + " ";
        return before + (power == 0 ? OrdinalBelowThousand(value) : Prefix(value) + (power switch { 1 => "tisící", 2 => "miliontý", _ => "miliardtý" }));
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number)
    {
        string significant = number.Fraction.TrimStart('0');
        string point = IsReference || number.Whole.IsZero || number.Whole.IsOne ? "celá" : number.Whole < 5 ? "celé" : "celých";
        var words = new List<string> { Counting(number.Whole, Currency.Pound), point };
        words.AddRange(Enumerable.Repeat(Small[0], number.Fraction.Length - significant.Length));
        words.Add(Cardinal(significant.Length == 0 ? "0" : significant));
        return string.Join(' ', words);
    }

    private static SlavicNoun Masculine(string name) => new(name, name + "y", name + "ů");

    private static SlavicNoun Feminine(string stem) => new(stem + "a", stem + "y", stem);

    private string Agreeing(SlavicNoun noun, BigInteger number) => IsReference ? noun.ForPolish(number) : noun.ForCzech(number);

    /// <summary>One and two follow the noun's gender.</summary>
    private string Counting(BigInteger number, Currency currency)
    {
        if (IsReference || number < 1 || number > 2) return Cardinal(number);
        return (number.IsOne, currency) switch
        {
            (true, Currency.Dollar) => "jeden",
            (true, Currency.Euro) => "jedno",
            (true, _) => "jedna",
            (false, Currency.Dollar) => "dva",
            _ => "dvě",
        };
    }

    private void AddBelowThousand(List<string> words, int number)
    {
        if (number >= 100) words.Add((IsReference ? ReferenceHundreds : NaturalHundreds)[number / 100]);
        number %= 100;
        if (number >= 20) words.Add(Tens[number / 10]);
        int rest = number < 20 ? number : number % 10;
        if (rest > 0) words.Add(Small[rest]);
    }

    private string OrdinalBelowThousand(int number)
    {
        int rest = number % 100;
        if (rest == 0) return HundredOrdinals[number / 100];
        string last = rest < 20 ? SmallOrdinals[rest] : rest % 10 == 0 ? TenOrdinals[rest / 10] : $"{TenOrdinals[rest / 10]} {SmallOrdinals[rest % 10]}";
        return number < 100 ? last : $"{(IsReference ? ReferenceHundreds : NaturalHundreds)[number / 100]} {last}";
    }

    private static string Prefix(int number)
    {
        if (number == 1) return "";
        int rest = number % 100;
        return HundredPrefixes[number / 100] + (rest < 20 ? SmallPrefixes[rest] : TenPrefixes[rest / 10] + SmallPrefixes[rest % 10]);
    }
}
