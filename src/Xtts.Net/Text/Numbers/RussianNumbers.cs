using System.Numerics;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>Russian: names of large numbers agree with what counts them, and one and two with thousands (<c>одна тысяча</c>, <c>два миллиона</c>).</summary>
internal sealed class RussianNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Small =
    [
        "ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать",
        "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать",
    ];

    private static readonly string[] Tens = ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];
    private static readonly string[] Hundreds = ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"];

    private static readonly string[] SmallOrdinals =
    [
        "нулевой", "первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый", "одиннадцатый", "двенадцатый", "тринадцатый", "четырнадцатый",
        "пятнадцатый", "шестнадцатый", "семнадцатый", "восемнадцатый", "девятнадцатый",
    ];

    private static readonly string[] TenOrdinals =
        ["", "", "двадцатый", "тридцатый", "сороковой", "пятидесятый", "шестидесятый", "семидесятый", "восьмидесятый", "девяностый"];

    private static readonly string[] HundredOrdinals =
        ["", "сотый", "двухсотый", "трёхсотый", "четырёхсотый", "пятисотый", "шестисотый", "семисотый", "восьмисотый", "девятисотый"];

    // How many, in front of "-thousandth" and the like.
    private static readonly string[] SmallPrefixes =
    [
        "", "одно", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти", "десяти", "одиннадцати", "двенадцати", "тринадцати", "четырнадцати", "пятнадцати", "шестнадцати",
        "семнадцати", "восемнадцати", "девятнадцати",
    ];

    private static readonly string[] TenPrefixes = ["", "", "двадцати", "тридцати", "сорока", "пятидесяти", "шестидесяти", "семидесяти", "восьмидесяти", "девяносто"];
    private static readonly string[] HundredPrefixes = ["", "сто", "двухсот", "трёхсот", "четырёхсот", "пятисот", "шестисот", "семисот", "восьмисот", "девятисот"];

    private static readonly string[] LargeStems = ["", "тысяч", "миллион", "миллиард", "триллион", "квадриллион", "квинтиллион", "секстиллион", "септиллион", "октиллион", "нониллион"];

    // Parts of one by their number of places, without the ending.
    private static readonly string[] Places =
        ["", "десят", "сот", "тысячн", "десятитысячн", "стотысячн", "миллионн", "десятимиллионн", "стомиллионн", "миллиардн"];

    private static readonly SlavicNoun Thousand = new("тысяча", "тысячи", "тысяч");
    private static readonly SlavicNoun Dollar = new("доллар", "доллара", "долларов");
    private static readonly SlavicNoun Euro = new("евро", "евро", "евро");
    private static readonly SlavicNoun Pound = new("фунт", "фунта", "фунтов");
    private static readonly SlavicNoun Cent = new("цент", "цента", "центов");
    private static readonly SlavicNoun Penny = new("пенни", "пенса", "пенсов");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(1000, LargeStems.Length);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => currency != Currency.Pound;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var (unit, hundredth) = currency switch { Currency.Pound => (Pound, Penny), Currency.Dollar => (Dollar, Cent), _ => (Euro, Cent) };
        string spoken = $"{Cardinal(units)} {unit.ForRussian(units)}";
        return hundredths == 0 ? spoken : $"{spoken}{(IsReference ? "," : "")} {Cardinal(hundredths)} {hundredth.ForRussian(hundredths)}";
    }

    /// <inheritdoc/>
    public override string Decimal(DecimalNumber number) => number.IsWhole && IsReference ? SpellDecimal(number with { Fraction = "0" }) : base.Decimal(number);

    /// <summary>A last one and two agree.</summary>
    public override string Counting(BigInteger number, Gender gender) => gender switch
    {
        Gender.Feminine => Feminine(number),
        Gender.Neuter when SlavicNoun.EndsInOne(number) => Cardinal(number)[..^"ин".Length] + "но",
        _ => Cardinal(number),
    };

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number) => Spell(number, feminine: false, asOrdinal: false);

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        if (number.IsZero) return SmallOrdinals[0];
        var groups = ThousandGroups.Of(number);
        var (value, power) = groups[^1];
        string before = groups.Count == 1 ? "" : Spell(number - (value * BigInteger.Pow(1000, power)), feminine: false, asOrdinal: true) + " ";
        return before + (power == 0 ? OrdinalBelowThousand(value) : Prefix(value) + LargeStems[power] + "ный");
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number)
    {
        string whole = $"{Feminine(number.Whole)} {(SlavicNoun.EndsInOne(number.Whole) ? "целая" : "целых")}";
        if (number.Fraction.Length >= Places.Length) return $"{whole} {DigitByDigit(number.Fraction)}";
        var fraction = DecimalNumber.Written(number.Fraction).Whole;
        return $"{whole} {Feminine(fraction)} {Places[number.Fraction.Length]}{(SlavicNoun.EndsInOne(fraction) ? "ая" : "ых")}";
    }

    private string Feminine(BigInteger number) => number < CardinalLimit ? Spell(number, feminine: true, asOrdinal: false) : Cardinal(number);

    /// <param name="number">The number.</param>
    /// <param name="feminine">Gender of what the last group counts.</param>
    /// <param name="asOrdinal">Whether the last part of an ordinal follows: one thousand is not counted then, and the reference says a teen of thousands as an ordinal.</param>
    private string Spell(BigInteger number, bool feminine, bool asOrdinal)
    {
        if (number.IsZero) return Small[0];
        var words = new List<string>();
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            // A year is "тысяча девятьсот …", not "one thousand"; a million keeps its one.
            bool uncounted = value == 1 && (asOrdinal || (!IsReference && power == 1 && words.Count == 0));
            if (!uncounted) AddBelowThousand(words, value, power == 1 || (power == 0 && feminine), asOrdinal && IsReference);
            if (power > 0) words.Add(Name(power).ForRussian(value));
        }

        return string.Join(' ', words);
    }

    private static SlavicNoun Name(int power)
    {
        string stem = LargeStems[power];
        return power == 1 ? Thousand : new SlavicNoun(stem, stem + "а", stem + "ов");
    }

    private static void AddBelowThousand(List<string> words, int number, bool feminine, bool teensAsOrdinals)
    {
        if (number >= 100) words.Add(Hundreds[number / 100]);
        number %= 100;
        if (number >= 20) words.Add(Tens[number / 10]);
        int rest = number < 20 ? number : number % 10;
        if (rest == 0) return;
        words.Add((rest, feminine) switch
        {
            (1, true) => "одна",
            (2, true) => "две",
            (>= 10, _) when teensAsOrdinals => SmallOrdinals[rest],
            _ => Small[rest],
        });
    }

    private static string OrdinalBelowThousand(int number)
    {
        int rest = number % 100;
        if (rest == 0) return HundredOrdinals[number / 100];
        string last = rest < 20 ? SmallOrdinals[rest] : rest % 10 == 0 ? TenOrdinals[rest / 10] : $"{Tens[rest / 10]} {SmallOrdinals[rest % 10]}";
        return number < 100 ? last : $"{Hundreds[number / 100]} {last}";
    }

    private static string Prefix(int number)
    {
        if (number == 1) return "";
        int rest = number % 100;
        return HundredPrefixes[number / 100] + (rest < 20 ? SmallPrefixes[rest] : TenPrefixes[rest / 10] + SmallPrefixes[rest % 10]);
    }
}
