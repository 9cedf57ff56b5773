using System.Numerics;
using System.Text;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>Arabic: from the largest group to the smallest, joined by <c>و</c>, the counted unit agreeing with what counts it.</summary>
/// <remarks>
/// The reference has some readings of its own: duals without their ending when nothing follows (<c>مئتا</c>), hundredths in place of decimals, and Saudi riyals for every currency.
/// </remarks>
internal sealed class ArabicNumbers(NumberStyle style) : NumberSpeller(style)
{
    private const string And = " و ";

    private static readonly string[] Ones =
    [
        "", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "أحد عشر", "اثنا عشر", "ثلاثة عشر", "أربعة عشر", "خمسة عشر", "ستة عشر", "سبعة عشر",
        "ثمانية عشر", "تسعة عشر",
    ];

    private static readonly string[] FeminineOnes =
    [
        "", "إحدى", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر", "إحدى عشرة", "اثنتا عشرة", "ثلاث عشرة", "أربع عشرة", "خمس عشرة", "ست عشرة", "سبع عشرة",
        "ثماني عشرة", "تسع عشرة",
    ];

    private static readonly string[] Ordinals =
    [
        "", "اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي عشر", "ثاني عشر", "ثالث عشر", "رابع عشر", "خامس عشر", "سادس عشر", "سابع عشر",
        "ثامن عشر", "تاسع عشر",
    ];

    private static readonly string[] Tens = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
    private static readonly string[] Hundreds = ["", "مائة", "مئتان", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"];

    private static readonly string[] Powers =
    [
        "", "ألف", "مليون", "مليار", "تريليون", "كوادريليون", "كوينتليون", "سكستيليون", "سبتيليون", "أوكتيليون", "نونيليون", "ديسيليون", "أندسيليون", "دوديسيليون", "تريديسيليون",
        "كوادريسيليون", "كوينتينيليون",
    ];

    private static readonly CountedNoun Riyal = new("ريال", "ريالان", "ريالات", "ريالاً");
    private static readonly CountedNoun Halala = new("هللة", "هللتان", "هللات", "هللة");
    private static readonly CountedNoun Dollar = new("دولار", "دولاران", "دولارات", "دولاراً");
    private static readonly CountedNoun Cent = new("سنت", "سنتان", "سنتات", "سنتاً");
    private static readonly CountedNoun Euro = new("يورو", "يورو", "يورو", "يورو");
    private static readonly CountedNoun Pound = new("جنيه إسترليني", "جنيهان إسترلينيان", "جنيهات إسترلينية", "جنيهاً إسترلينياً");
    private static readonly CountedNoun Penny = new("بنس", "بنسان", "بنسات", "بنساً");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(1000, Powers.Length);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => true;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        if (IsReference) return ReferenceMoney(amount);
        var (units, hundredths) = amount.ToMoney();
        var (unit, hundredth) = currency switch { Currency.Pound => (Pound, Penny), Currency.Dollar => (Dollar, Cent), _ => (Euro, Cent) };
        string whole = Counted(units, unit);
        return hundredths == 0 ? whole : whole + And + Counted(hundredths, hundredth);
    }

    /// <summary>A number below a hundred has the gender that the noun asks for.</summary>
    public override string Counting(BigInteger number, Gender gender) => gender == Gender.Feminine && number > 2 && number < 100 ? BelowHundred((int)number, FeminineOnes) : Cardinal(number);

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number)
    {
        if (number.IsZero) return "صفر";
        string spoken = "";
        var rest = number;
        for (int power = 0; !rest.IsZero; power++)
        {
            rest = BigInteger.DivRem(rest, 1000, out var group);
            if (group.IsZero) continue;
            int value = (int)group;
            bool last = spoken.Length == 0;
            string words = Group(value, power, isWhole: last && rest.IsZero);
            if (power > 0 && value is not (1 or 2)) words += " " + Unit(value, power, last || (IsReference && value % 100 == 1));
            spoken = last ? words : words + And + spoken;
        }

        return spoken;
    }

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        if (number.IsZero) return IsReference ? "" : "صفر";
        if (number < Ordinals.Length) return Ordinals[(int)number];
        return number < 100 ? BelowHundred((int)number, FeminineOnes) : SpellCardinal(number);
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number)
    {
        if (!IsReference) return $"{Cardinal(number.Whole)} فاصلة {DigitByDigit(number.Fraction)}";
        int hundredths = Hundredths(number);
        string whole = number.Whole.IsZero ? "" : Cardinal(number.Whole);
        if (hundredths == 0) return whole;
        return (whole.Length == 0 ? "" : whole + "  ") + ", " + BelowHundred(hundredths, FeminineOnes);
    }

    private string ReferenceMoney(DecimalNumber amount)
    {
        if (amount.Whole.IsZero && amount.IsWhole) return Cardinal(amount.Whole);
        int hundredths = Hundredths(amount);
        string whole = amount.Whole.IsZero ? "" : $"{Cardinal(amount.Whole)} {Riyal.For((int)(amount.Whole % 100))}";
        return hundredths == 0 ? whole : $"{whole}{And}{BelowHundred(hundredths, FeminineOnes)} {Halala.For(hundredths)}";
    }

    /// <summary>The first two places, cut off.</summary>
    private static int Hundredths(DecimalNumber number)
    {
        string places = number.Fraction.PadRight(2, '0');
        return ((places[0] - '0') * 10) + places[1] - '0';
    }

    private string Counted(BigInteger number, CountedNoun noun) => number == 1 || number == 2 ? noun.For((int)number) : $"{Cardinal(number)} {noun.For((int)(number % 100))}";

    /// <summary>One group of three digits; two of a larger unit are its dual, one is the unit itself.</summary>
    private string Group(int value, int power, bool isWhole)
    {
        int hundreds = value / 100, rest = value % 100;
        if (power > 0 && hundreds == 0 && rest == 2) return Powers[power] + (isWhole && IsReference ? "ا" : "ان");
        var words = new StringBuilder(hundreds == 2 && rest == 0 && IsReference ? "مئتا" : Hundreds[hundreds]);
        if (rest == 0) return words.ToString();
        if (hundreds > 0) words.Append(And);

        // The reference says "a hundred and thousand thousand" for 101,000.
        bool isUnit = power > 0 && rest == 1 && (hundreds == 0 || IsReference);
        return words.Append(isUnit ? Powers[power] : BelowHundred(rest, Ones)).ToString();
    }

    /// <summary>The unit behind what counts it: plural after three to ten, accusative when more follows.</summary>
    private static string Unit(int value, int power, bool last)
    {
        string unit = Powers[power];
        if (value is >= 3 and <= 10) return power == 1 ? "آلاف" : power == 2 ? "ملايين" : unit + "ات";
        return last ? unit : unit + "اً";
    }

    private static string BelowHundred(int number, string[] ones)
    {
        if (number < 20) return ones[number];
        string tens = Tens[number / 10];
        return number % 10 == 0 ? tens : ones[number % 10] + And + tens;
    }
}
