using System.Collections.Frozen;
using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Italian.</summary>
internal sealed class ItalianReader() : LanguageReader("it", new ItalianNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), ItalianNames.All)
{
    private static readonly FrozenSet<string> Queens = WordSet.Of("elisabetta maria caterina giovanna vittoria cristina margherita anna isabella cleopatra");
    private static readonly string[] Chapters = ["capitolo", "tomo", "atto", "parte", "libro", "volume", "guerra", "titolo"];

    /// <inheritdoc/>
    public override string? To => "a";

    /// <inheritdoc/>
    public override string And => " e ";

    /// <inheritdoc/>
    public override string Of => "di";

    /// <inheritdoc/>
    public override string Magnitude(string written) => written.ToLowerInvariant() switch { "mln" => "milioni", "mld" => "miliardi", var word => word };

    /// <inheritdoc/>
    public override string Counted(BigInteger number, Noun noun) =>
        number.IsZero || number % 1_000_000 != 0 ? base.Counted(number, noun) : $"{Numbers.Cardinal(number)} di {noun.Many}";

    /// <inheritdoc/>
    public override string DayOfMonth(int day) => day == 1 ? "primo" : Numbers.Cardinal(day);

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) => DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? Months[m - 1] : null, year is { } y ? Year(y) : null);

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = Numbers.Counting(hour, Gender.Feminine);
        if (minute is > 0 || second is > 0) spoken += $" e {Numbers.Cardinal(minute ?? 0)}";
        return second is > 0 ? $"{spoken} e {Counted(second.Value, Noun.Plural("secondo", "secondi"))}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        string part = denominator == 2 ? "mezzo" : Numbers.Ordinal(denominator);
        return numerator == 1 ? $"un {part}" : $"{Numbers.Cardinal(numerator)} {part[..^1]}i";
    }

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => $"{whole} e {(fraction == "un mezzo" ? "mezzo" : fraction)}";

    /// <inheritdoc/>
    public override string? CountedWord(int number, string word)
    {
        if (number != 1 || !char.IsLower(word[0]) || word is "per" or "con" or "che" or "più" or "non" or "sono") return null;
        if (word.EndsWith('a')) return "una";
        bool impure = word[0] == 'z' || word.StartsWith("gn", StringComparison.Ordinal) || word.StartsWith("ps", StringComparison.Ordinal) || (word[0] == 's' && !"aeiouàèéìòù".Contains(word[1], StringComparison.Ordinal));
        return impure ? "uno" : "un";
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix.Length > 0) return null;
        string before = numeral.Before.ToLowerInvariant();
        if (before is "secolo" || numeral.After.StartsWith("secolo", StringComparison.OrdinalIgnoreCase)) return Numbers.Ordinal(numeral.Value);
        bool chapter = Chapters.Contains(before);
        if (numeral.Length == 1 && !chapter && !numeral.FollowsName) return null;
        if (!numeral.FollowsName || chapter) return numeral.Before.Length == 0 ? null : Numbers.Cardinal(numeral.Value);
        string ordinal = Numbers.Ordinal(numeral.Value);
        return Queens.Contains(before) ? Feminine(ordinal) : ordinal;
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new DegreeOrdinals(this, "celsius gradi con per alle nel del sotto sopra"),
        new DaysBeforeMonths(this, [], []),
        new ClockTimes(this, [], ["ore", "alle", "dalle", "h"]),
        new NumberAbbreviation(this),
        new SuffixedOrdinals(this, ("º", digits => Numbers.Ordinal(digits)), ("o", digits => Numbers.Ordinal(digits)), ("ª", digits => Feminine(Numbers.Ordinal(digits))), ("a", digits => Feminine(Numbers.Ordinal(digits)))),
    ];

    private static string Feminine(string ordinal) => ordinal.EndsWith('o') ? ordinal[..^1] + "a" : ordinal;
}
