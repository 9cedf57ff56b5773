using System.Numerics;
using Xtts.Net.Text.Normalization;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Korean, with native numbers before what is counted with them, in Latin letters at last.</summary>
internal sealed class KoreanReader() : LanguageReader("ko", new KoreanNumbers(NumberStyle.Natural), new NumberMarks('.', ',', SpaceGroups: false), KoreanNames.All)
{
    /// <inheritdoc/>
    public override string RangeStart(in WrittenNumber first) => Number(first) + "에서 ";

    /// <inheritdoc/>
    public override string Counted(BigInteger number, Noun noun) => Numbers.Cardinal(number) + noun.Many;

    /// <inheritdoc/>
    public override string Percentage(in WrittenNumber number) => Number(number) + Signs.Percent;

    /// <summary>Zero is <c>공</c> in a row of digits.</summary>
    public override string Digits(ReadOnlySpan<char> digits) => base.Digits(digits).Replace('영', '공');

    /// <inheritdoc/>
    public override bool SpellsLatin => true;

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) =>
        DateWords.Join(year is { } y ? Numbers.Cardinal(y) + "년" : null, month is { } m ? Months[m - 1] : null, day is { } d ? Numbers.Cardinal(d) + "일" : null);

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second) =>
        DateWords.Join(
            (hour is > 0 and <= 12 ? KoreanCounters.Native(hour) : Numbers.Cardinal(hour)) + " 시",
            minute is > 0 ? Numbers.Cardinal(minute.Value) + "분" : null,
            second is > 0 ? Numbers.Cardinal(second.Value) + "초" : null);

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator) => $"{Numbers.Cardinal(denominator)}분의 {Numbers.Cardinal(numerator)}";

    /// <inheritdoc/>
    public override string Finish(string text) => HangulRomanizer.Romanize(text);

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new ClockTimes(this, []),
        new KoreanCounters(this),
        new SuffixedOrdinals(this, ("번째", digits => Numbers.Ordinal(digits)), (" 번째", digits => Numbers.Ordinal(digits))),
    ];
}
