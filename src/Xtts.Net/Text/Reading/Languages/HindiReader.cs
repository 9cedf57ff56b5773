using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Hindi, with European or Devanagari digits and groups of lakhs and crores.</summary>
internal sealed class HindiReader() : LanguageReader("hi", new HindiNumbers(NumberStyle.Natural), new NumberMarks('.', ',', SpaceGroups: false, IndianGroups: true), HindiNames.All)
{
    /// <inheritdoc/>
    public override string? To => "से";

    /// <inheritdoc/>
    public override bool SpellsLatin => true;

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) => DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? Months[m - 1] : null, year is { } y ? Year(y) : null);

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = $"{Numbers.Cardinal(hour)} {(minute is > 0 || second is > 0 ? "बजकर" : "बजे")}";
        if (minute is > 0) spoken += $" {Numbers.Cardinal(minute.Value)} मिनट";
        return second is > 0 ? $"{spoken} {Numbers.Cardinal(second.Value)} सेकंड" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator) => (numerator, denominator) switch
    {
        (1, 2) => "आधा",
        (1, 4) => "एक चौथाई",
        (3, 4) => "तीन चौथाई",
        _ => base.Fraction(numerator, denominator),
    };

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => (whole, fraction) switch
    {
        ("एक", "आधा") => "डेढ़",
        ("दो", "आधा") => "ढाई",
        (_, "आधा") => $"साढ़े {whole}",
        _ => $"{whole} सही {fraction}",
    };

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new ClockTimes(this, ["बजे"]),
        new SuffixedOrdinals(
            this,
            [
                .. ((string[])["st", "nd", "rd", "th", "वाँ", "वां", "ला", "रा", "था", "ठा"]).Select(mark => (mark, (Func<string, string>)(digits => Numbers.Ordinal(digits)))),
                .. ((string[])["वीं", "ली", "री", "थी", "ठी"]).Select(mark => (mark, (Func<string, string>)(digits => Ending(Numbers.Ordinal(digits), "ी", "वीं")))),
                .. ((string[])["वें", "ले", "रे", "थे", "ठे"]).Select(mark => (mark, (Func<string, string>)(digits => Ending(Numbers.Ordinal(digits), "े", "वें")))),
            ]),
    ];

    /// <summary>An ordinal with a feminine or oblique ending.</summary>
    private static string Ending(string ordinal, string vowel, string regular)
    {
        if (ordinal.EndsWith("वाँ", StringComparison.Ordinal)) return ordinal[..^"वाँ".Length] + regular;
        return ordinal.EndsWith('ा') ? ordinal[..^1] + vowel : ordinal;
    }
}
