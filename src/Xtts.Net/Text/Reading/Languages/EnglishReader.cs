using System.Collections.Frozen;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>English: British number words as the model heard them, dates and times of both sides of the ocean.</summary>
internal sealed class EnglishReader() : LanguageReader("en", new EnglishNumbers(NumberStyle.Natural), new NumberMarks('.', ',', SpaceGroups: false, IndianGroups: true), EnglishNames.All)
{

    private static readonly FrozenSet<string> Rulers = WordSet.Of(
        "elizabeth henry louis george charles william edward james richard philip john paul pius benedict napoleon catherine alexander nicholas peter frederick wilhelm francis ferdinand mary leo " +
        "gregory innocent clement ivan otto ramses ramesses ptolemy darius xerxes constantine leopold alfonso carlos felipe juan christian gustav sigismund matthias rudolf joseph maximilian robert harald");

    /// <inheritdoc/>
    public override string And => ", ";

    /// <inheritdoc/>
    public override string? To => "to";

    /// <inheritdoc/>
    public override string Year(int year)
    {
        int century = year / 100, rest = year % 100;
        if (year is < 1100 or >= 2100 || century == 20 && rest < 10) return Numbers.Cardinal(year).Replace(",", "", StringComparison.Ordinal);
        if (rest == 0) return $"{Numbers.Cardinal(century)} hundred";
        return $"{Numbers.Cardinal(century)} {(rest < 10 ? "oh " : "")}{Numbers.Cardinal(rest)}";
    }

    /// <inheritdoc/>
    public override string DayOfMonth(int day) => Numbers.Ordinal(day);

    /// <inheritdoc/>
    public override string DayBeforeMonth(int day, string wordBefore, bool linked) =>
        $"{(wordBefore.Equals("the", StringComparison.OrdinalIgnoreCase) ? "" : "the ")}{Numbers.Ordinal(day)}{(linked ? "" : " of")}";

    /// <inheritdoc/>
    public override string Magnitude(string written) => written.ToLowerInvariant() switch
    {
        "k" => "thousand",
        "m" or "mn" => "million",
        "b" or "bn" => "billion",
        "tn" => "trillion",
        var word => word,
    };

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day)
    {
        string spoken = month is { } m ? Months[m - 1] : "";
        if (day is { } d) spoken += (spoken.Length > 0 ? " " : "the ") + Numbers.Ordinal(d);
        if (year is { } y) spoken += (day is not null && spoken.Length > 0 ? ", " : " ") + Year(y);
        return spoken.Trim();
    }

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = Numbers.Cardinal(hour);
        if (minute is { } m && (m > 0 || second is > 0)) spoken += m == 0 ? " hundred" : m < 10 ? $" oh {Numbers.Cardinal(m)}" : $" {Numbers.Cardinal(m)}";
        else if (hour is >= 1 and <= 12) spoken += " o'clock";
        else spoken += " hundred";
        return second is { } s and > 0 ? $"{spoken} and {Counted(s, SecondNoun)}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        string part = denominator switch { 2 => "half", 4 => "quarter", _ => Numbers.Ordinal(denominator) };
        return numerator == 1 ? $"one {part}" : $"{Numbers.Cardinal(numerator)} {(part == "half" ? "halve" : part)}s";
    }

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => $"{whole} and {(fraction.StartsWith("one ", StringComparison.Ordinal) ? "a " + fraction[4..] : fraction)}";

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix.Length > 0) return null;
        if (numeral.After.StartsWith("centur", StringComparison.OrdinalIgnoreCase)) return Numbers.Ordinal(numeral.Value);
        if (TextWords.IsIn(Rulers, numeral.Before)) return numeral.Length > 1 || numeral.Before.Length > 0 && numeral.Value is 1 or 5 or 10 ? "the " + Numbers.Ordinal(numeral.Value) : null;
        return numeral.Length > 1 && numeral.Before.Length > 0 ? Numbers.Cardinal(numeral.Value) : null;
    }

    private static Noun SecondNoun { get; } = Noun.Plural("second", "seconds");

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this, monthFirst: true),
        new EnglishSaints(),
        new EnglishMonthDays(this),
        new DaysBeforeMonths(this, ["st", "nd", "rd", "th"], ["of"]),
        new EnglishTimes(this),
        new ClockTimes(this, []),
        new EnglishDecades(this),
        new SuffixedOrdinals(this, [.. ((string[])["st", "nd", "rd", "th"]).Select(mark => (mark, (Func<string, string>)(digits => Numbers.Ordinal(digits))))]),
        new Years(this),
    ];
}
