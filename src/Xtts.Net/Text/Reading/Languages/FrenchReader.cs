using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>French.</summary>
internal sealed class FrenchReader() : LanguageReader("fr", new FrenchNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), FrenchNames.All)
{
    private static readonly Noun Hour = Noun.Plural("heure", "heures", Gender.Feminine), Second = Noun.Plural("seconde", "secondes", Gender.Feminine);
    private static readonly string[] Chapters = ["chapitre", "tome", "acte", "partie", "livre", "volume", "article", "scène", "titre"];

    /// <inheritdoc/>
    public override string? To => "à";

    /// <inheritdoc/>
    public override string And => " et ";

    /// <inheritdoc/>
    public override string Of => "de";

    /// <inheritdoc/>
    public override bool ReadsPhonesInPairs => true;

    /// <inheritdoc/>
    public override NumberForm FormOf(BigInteger number) => number < 2 ? NumberForm.One : NumberForm.Many;

    /// <inheritdoc/>
    public override string Counted(in WrittenNumber number, Noun noun) =>
        number.IsWhole ? base.Counted(number, noun) : $"{Number(number)} {noun.In(FormOf(number.Value.Whole))}";

    /// <inheritdoc/>
    public override string Counted(BigInteger number, Noun noun)
    {
        if (number < 2 || number % 1_000_000 != 0) return base.Counted(number, noun);
        return $"{Numbers.Cardinal(number)} {Linked(noun.Many)}";
    }

    /// <inheritdoc/>
    public override string Linked(string noun) => ("aeéiouhy".Contains(noun[0], StringComparison.Ordinal) ? "d'" : "de ") + noun;

    /// <inheritdoc/>
    public override string DayOfMonth(int day) => day == 1 ? "premier" : Numbers.Cardinal(day);

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) => DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? Months[m - 1] : null, year is { } y ? Year(y) : null);

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = Counted(hour, Hour);
        if (minute is > 0 || second is > 0) spoken += $" {Numbers.Counting(minute ?? 0, Gender.Feminine)}";
        return second is > 0 ? $"{spoken} et {Counted(second.Value, Second)}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        string part = denominator switch { 2 => "demi", 3 => "tiers", 4 => "quart", _ => Numbers.Ordinal(denominator) };
        return $"{Numbers.Cardinal(numerator)} {part}{(numerator > 1 && denominator != 3 ? "s" : "")}";
    }

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => $"{whole} et {(fraction == "un demi" ? "demi" : fraction)}";

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix is "e" or "ème" or "ᵉ" or "eme" or "è") return Numbers.Ordinal(numeral.Value);
        if (numeral.Suffix is "er") return "premier";
        if (numeral.Suffix is "re" or "ère") return "première";
        if (numeral.Suffix.Length > 0 || numeral.Before.Length == 0) return null;
        if (numeral.After.StartsWith("siècle", StringComparison.OrdinalIgnoreCase)) return Numbers.Ordinal(numeral.Value);
        string before = numeral.Before;
        bool chapter = Chapters.Any(word => word.Equals(before, StringComparison.OrdinalIgnoreCase));
        if (numeral.Length == 1 && !chapter && !(numeral.FollowsName && numeral.Value is 1 or 5 or 10)) return null;
        return numeral.Value == 1 && numeral.FollowsName ? "premier" : Numbers.Cardinal(numeral.Value);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new DaysBeforeMonths(this, ["er"], []),
        new HourLetterTimes(this),
        new ClockTimes(this, ["h", "heures"]),
        new NumberAbbreviation(this),
        new SuffixedOrdinals(
            this,
            ("er", _ => "premier"), ("ers", _ => "premiers"), ("re", _ => "première"), ("ère", _ => "première"), ("nd", _ => "second"), ("nde", _ => "seconde"), ("e", Spell), ("è", Spell), ("ème", Spell), ("eme", Spell),
            ("ᵉ", Spell), ("es", digits => Spell(digits) + "s"), ("èmes", digits => Spell(digits) + "s")),
    ];

    private string Spell(string digits) => Numbers.Ordinal(digits);
}
