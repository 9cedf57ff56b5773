using System.Numerics;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>Polish: names of large numbers agree with what counts them (<c>dwa tysiące</c>, <c>pięć tysięcy</c>).</summary>
internal sealed class PolishNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Small =
    [
        "zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć", "jedenaście", "dwanaście", "trzynaście", "czternaście", "piętnaście",
        "szesnaście", "siedemnaście", "osiemnaście", "dziewiętnaście",
    ];

    private static readonly string[] Tens =
        ["", "", "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt", "sześćdziesiąt", "siedemdziesiąt", "osiemdziesiąt", "dziewięćdziesiąt"];

    private static readonly string[] Hundreds = ["", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset"];

    private static readonly string[] LargeStems = ["mili", "bili", "tryli", "kwadryli", "kwintyli", "sekstyli", "septyli", "oktyli", "nonyli", "decyli"];

    private static readonly string[] SmallOrdinals =
    [
        "zerowy", "pierwszy", "drugi", "trzeci", "czwarty", "piąty", "szósty", "siódmy", "ósmy", "dziewiąty", "dziesiąty", "jedenasty", "dwunasty", "trzynasty", "czternasty", "piętnasty",
        "szesnasty", "siedemnasty", "osiemnasty", "dziewiętnasty",
    ];

    private static readonly string[] TenOrdinals =
        ["", "", "dwudziesty", "trzydziesty", "czterdziesty", "pięćdziesiąty", "sześćdziesiąty", "siedemdziesiąty", "osiemdziesiąty", "dziewięćdziesiąty"];

    private static readonly string[] HundredOrdinals =
        ["", "setny", "dwusetny", "trzechsetny", "czterechsetny", "pięćsetny", "sześćsetny", "siedemsetny", "osiemsetny", "dziewięćsetny"];

    // How many, in front of "-thousandth" and the like.
    private static readonly string[] SmallPrefixes =
    [
        "", "jedno", "dwu", "trzy", "cztero", "pięcio", "sześcio", "siedmio", "ośmio", "dziewięcio", "dziesięcio", "jedenasto", "dwunasto", "trzynasto", "czternasto", "piętnasto",
        "szesnasto", "siedemnasto", "osiemnasto", "dziewiętnasto",
    ];

    private static readonly string[] TenPrefixes =
        ["", "", "dwudziesto", "trzydziesto", "czterdziesto", "pięćdziesięcio", "sześćdziesięcio", "siedemdziesięcio", "osiemdziesięcio", "dziewięćdziesięcio"];

    private static readonly string[] HundredPrefixes = ["", "stu", "dwustu", "trzystu", "czterystu", "pięciuset", "sześciuset", "siedmiuset", "ośmiuset", "dziewięciuset"];

    private static readonly SlavicNoun Thousand = new("tysiąc", "tysiące", "tysięcy");
    private static readonly SlavicNoun ReferenceDollar = new("dolar amerykański", "dolary amerykańskie", "dolarów amerykańskich");
    private static readonly SlavicNoun Dollar = new("dolar", "dolary", "dolarów");
    private static readonly SlavicNoun Euro = new("euro", "euro", "euro");
    private static readonly SlavicNoun Pound = new("funt", "funty", "funtów");
    private static readonly SlavicNoun Cent = new("cent", "centy", "centów");
    private static readonly SlavicNoun Penny = new("pens", "pensy", "pensów");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 66);

    /// <inheritdoc/>
    protected override BigInteger OrdinalLimit { get; } = BigInteger.Pow(10, 12);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => currency != Currency.Pound;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var (unit, hundredth) = currency switch { Currency.Pound => (Pound, Penny), Currency.Dollar => (IsReference ? ReferenceDollar : Dollar, Cent), _ => (Euro, Cent) };
        string spoken = $"{Cardinal(units)} {unit.ForPolish(units)}";
        return hundredths == 0 ? spoken : $"{spoken}{(IsReference ? "," : "")} {Cardinal(hundredths)} {hundredth.ForPolish(hundredths)}";
    }

    /// <inheritdoc/>
    public override string Decimal(DecimalNumber number) => number.IsWhole && IsReference ? SpellDecimal(number with { Fraction = "0" }) : base.Decimal(number);

    /// <summary>One agrees when it stands alone, two also behind tens.</summary>
    public override string Counting(BigInteger number, Gender gender)
    {
        if (number.IsOne) return gender switch { Gender.Feminine => "jedna", Gender.Neuter => "jedno", _ => "jeden" };
        string count = Cardinal(number);
        return gender == Gender.Feminine && count.EndsWith("dwa", StringComparison.Ordinal) ? count[..^1] + "ie" : count;
    }

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number)
    {
        if (number.IsZero) return Small[0];
        var words = new List<string>();
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            if (power == 0 || value > 1) AddBelowThousand(words, value);
            if (power > 0) words.Add(Name(power).ForPolish(value));
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
        return before + (power == 0 ? OrdinalBelowThousand(value) : Prefix(value) + (power switch { 1 => "tysięczny", 2 => "milionowy", _ => "miliardowy" }));
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number)
    {
        string significant = number.Fraction.TrimStart('0');
        var words = new List<string> { Cardinal(number.Whole), "przecinek" };
        words.AddRange(Enumerable.Repeat(Small[0], number.Fraction.Length - significant.Length));
        words.Add(Cardinal(significant.Length == 0 ? "0" : significant));
        return string.Join(' ', words);
    }

    private static SlavicNoun Name(int power)
    {
        if (power == 1) return Thousand;
        string name = LargeStems[(power / 2) - 1] + (power % 2 == 0 ? "on" : "ard");
        return new SlavicNoun(name, name + "y", name + "ów");
    }

    private static void AddBelowThousand(List<string> words, int number)
    {
        if (number >= 100) words.Add(Hundreds[number / 100]);
        number %= 100;
        if (number >= 20) words.Add(Tens[number / 10]);
        int rest = number < 20 ? number : number % 10;
        if (rest > 0) words.Add(Small[rest]);
    }

    private static string OrdinalBelowThousand(int number)
    {
        int rest = number % 100;
        if (rest == 0) return HundredOrdinals[number / 100];
        string last = rest < 20 ? SmallOrdinals[rest] : rest % 10 == 0 ? TenOrdinals[rest / 10] : $"{TenOrdinals[rest / 10]} {SmallOrdinals[rest % 10]}";
        return number < 100 ? last : $"{Hundreds[number / 100]} {last}";
    }

    private static string Prefix(int number)
    {
        if (number == 1) return "";
        int rest = number % 100;
        return HundredPrefixes[number / 100] + (rest < 20 ? SmallPrefixes[rest] : TenPrefixes[rest / 10] + SmallPrefixes[rest % 10]);
    }
}
