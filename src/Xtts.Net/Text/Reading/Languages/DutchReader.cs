using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Dutch.</summary>
internal sealed class DutchReader() : LanguageReader("nl", new DutchNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), DutchNames.All)
{
    /// <inheritdoc/>
    public override string? To => "tot";

    /// <inheritdoc/>
    public override string And => " en ";

    /// <inheritdoc/>
    public override string Magnitude(string written) => written.ToLowerInvariant() switch { "mln" => "miljoen", "mld" => "miljard", var word => word };

    /// <inheritdoc/>
    public override string Year(int year)
    {
        if (year is < 1100 or >= 2000) return Numbers.Cardinal(year);
        int rest = year % 100;
        return Numbers.Cardinal(year / 100) + "honderd" + (rest == 0 ? "" : Numbers.Cardinal(rest));
    }

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) => DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? Months[m - 1] : null, year is { } y ? Year(y) : null);

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = $"{Numbers.Cardinal(hour)} uur";
        if (minute is > 0 || second is > 0) spoken += $" {Numbers.Cardinal(minute ?? 0)}";
        return second is > 0 ? $"{spoken} en {Counted(second.Value, Noun.Plural("seconde", "seconden"))}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        string part = denominator switch { 2 => "half", 4 => "kwart", _ => Numbers.Ordinal(denominator) };
        return numerator == 1 ? $"een {part}" : $"{Numbers.Cardinal(numerator)} {part}";
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix is "e" or "ste" or "de") return Numbers.Ordinal(numeral.Value);
        if (numeral.Suffix.Length > 0 || numeral.Before.Length == 0) return null;
        if (numeral.After.StartsWith("eeuw", StringComparison.OrdinalIgnoreCase)) return Numbers.Ordinal(numeral.Value);
        if (numeral.FollowsName && !numeral.Before.EndsWith("oorlog", StringComparison.Ordinal) && (numeral.Length > 1 || numeral.Value == 1)) return "de " + Numbers.Ordinal(numeral.Value);
        return numeral.Length > 1 ? Numbers.Cardinal(numeral.Value) : null;
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new ClockTimes(this, ["uur", "u", "h"]),
        new Years(this),
        new SuffixedOrdinals(this, [.. ((string[])["de", "ste", "e"]).Select(mark => (mark, (Func<string, string>)(digits => Numbers.Ordinal(digits))))]),
    ];
}
