using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Arabic, with European or Arabic-Indic digits.</summary>
internal sealed class ArabicReader() : LanguageReader("ar", new ArabicNumbers(NumberStyle.Natural), new NumberMarks('.', ',', SpaceGroups: false), ArabicNames.All)
{
    private static readonly string[] Hours =
    [
        "الثانية عشرة", "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة", "الحادية عشرة",
    ];

    private static readonly Noun Minute = Noun.Arabic("دقيقة", "دقيقتان", "دقائق", "دقيقة", Gender.Feminine), Second = Noun.Arabic("ثانية", "ثانيتان", "ثوانٍ", "ثانية", Gender.Feminine);

    /// <inheritdoc/>
    public override string? To => "إلى";

    /// <inheritdoc/>
    public override string And => " و ";

    /// <inheritdoc/>
    public override NumberForm FormOf(BigInteger number) => number == 2 ? NumberForm.Two : (int)(number % 100) switch
    {
        >= 3 and <= 10 => NumberForm.Few,
        > 10 => NumberForm.Many,
        _ => NumberForm.One,
    };

    /// <summary>One and two are the noun itself.</summary>
    public override string Counted(BigInteger number, Noun noun)
    {
        if (number.IsOne) return $"{noun.One} {(noun.Gender == Gender.Feminine ? "واحدة" : "واحد")}";
        return number == 2 ? noun.Two : base.Counted(number, noun);
    }

    /// <inheritdoc/>
    public override bool SpellsLatin => true;

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) => DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? Months[m - 1] : null, year is { } y ? Year(y) : null);

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = Hours[hour % 12];
        spoken += minute switch { null or 0 => "", 15 => " والربع", 30 => " والنصف", { } m => $" و {Counted(m, Minute)}" };
        return second is > 0 ? $"{spoken} و {Counted(second.Value, Second)}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        string? part = denominator switch { 2 => "نصف", 3 => "ثلث", 4 => "ربع", 5 => "خمس", 6 => "سدس", 7 => "سبع", 8 => "ثمن", 9 => "تسع", 10 => "عشر", _ => null };
        if (part is null) return base.Fraction(numerator, denominator);
        return numerator switch
        {
            1 => part,
            2 => part + "ان",
            _ when denominator == 4 => $"{Numbers.Cardinal(numerator)} أرباع",
            _ => $"{Numbers.Cardinal(numerator)} أ{part[..2]}ا{part[2..]}",
        };
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() => [new NumericDates(this), new ClockTimes(this, [])];
}
