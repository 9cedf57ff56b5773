using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Czech: days and centuries are ordinals that agree.</summary>
internal sealed class CzechReader() : LanguageReader("cs", new CzechNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), CzechNames.All)
{
    private static readonly Noun Hour = SlavicUnits.CzechFeminine("hodin"), Second = SlavicUnits.CzechFeminine("sekund");
    private static readonly Noun PercentNoun = Noun.Slavic("procento", "procenta", "procent", "procenta", Gender.Neuter);
    private static readonly string[] Locatives = ["v", "ve", "o", "po", "na"];
    private static readonly string[] Genitives = ["do", "z", "ze", "od", "konce", "konec", "začátku", "začátek", "během", "polovině", "polovina"];

    /// <inheritdoc/>
    public override string? To => "až";

    /// <inheritdoc/>
    public override NumberForm FormOf(BigInteger number) => SlavicForms.Czech(number);

    /// <inheritdoc/>
    public override string Percentage(in WrittenNumber number) => Counted(number, PercentNoun);

    /// <inheritdoc/>
    public override string DayOfMonth(int day) => Ending(Numbers.Ordinal(day), "ého");

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) => DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? Months[m - 1] : null, year is { } y ? Year(y) : null);

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        if (minute is not > 0 && second is not > 0) return Counted(hour, Hour);
        string spoken = $"{Numbers.Cardinal(hour)} {(minute < 10 ? "nula " : "")}{Numbers.Cardinal(minute ?? 0)}";
        return second is > 0 ? $"{spoken} a {Counted(second.Value, Second)}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        if (numerator == 1 && denominator == 2) return "půl";
        string part = denominator switch { 2 => "polovin", 3 => "třetin", 4 => "čtvrtin", _ => PartOf(denominator) };
        return Counted(numerator, SlavicUnits.CzechFeminine(part));
    }

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => $"{whole} a {fraction}";

    /// <inheritdoc/>
    public override bool RomanDotIsPart => true;

    /// <inheritdoc/>
    public override string? CountedWord(int number, string word)
    {
        if (number != 1 || !char.IsLower(word[0]) || word is "nebo" or "ale" or "přes" or "jako") return null;
        return word[^1] switch { 'a' or 'e' => "jedna", 'o' or 'í' => "jedno", _ => "jeden" };
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix.Length > 0) return null;
        string ordinal = Numbers.Ordinal(numeral.Value);
        if (numeral.After.StartsWith("stol", StringComparison.OrdinalIgnoreCase)) return Century(ordinal, numeral.Before);
        if (numeral.HasDot && numeral.FollowsName) return numeral.Before.EndsWith('a') ? Ending(ordinal, "á") : ordinal;
        return numeral.Length > 1 && !numeral.HasDot ? Numbers.Cardinal(numeral.Value) : null;
    }

    /// <inheritdoc/>
    public override string OrdinalAt(string text, int start, int end, string digits)
    {
        int next = TextWords.SkipSpace(text, end);
        string word = text[next..TextWords.End(text, next)], ordinal = Ordinal(digits), before = TextWords.Before(text, start).ToString().ToLowerInvariant();
        if (word.StartsWith("stol", StringComparison.Ordinal)) return Century(ordinal, before);
        bool locative = Locatives.Contains(before);
        return word switch
        {
            "léta" => Ending(ordinal, "á"),
            "let" or "letech" or "letům" => Ending(ordinal, "ých"),
            _ when locative && (word.EndsWith('ě') || word.EndsWith("ře", StringComparison.Ordinal) || word.EndsWith("ce", StringComparison.Ordinal) || word.EndsWith("ze", StringComparison.Ordinal)) => Ending(ordinal, "é"),
            _ when locative && (word.EndsWith('u') || word.EndsWith("tě", StringComparison.Ordinal)) => Ending(ordinal, "ém"),
            _ when Genitives.Contains(before) && (word.EndsWith('u') || word.EndsWith('a')) => Ending(ordinal, "ého"),
            _ when word.EndsWith('y') => Ending(ordinal, "é"),
            _ when word.EndsWith('a') => Ending(ordinal, "á"),
            _ when word.EndsWith('o') => Ending(ordinal, "é"),
            _ => ordinal,
        };
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new ShortDates(this),
        new DaysBeforeMonths(this, ["."], []),
        new ClockTimes(this, ["hod", "hodin", "h"]),
        new PlainAbbreviations(this),
        new OrdinalDots(this, [], ["Světov", "Století", "Ročník"]),
    ];

    private static string Century(string ordinal, string before)
    {
        string word = before.ToLowerInvariant();
        return Ending(ordinal, Locatives.Contains(word) ? "ém" : Genitives.Contains(word) ? "ého" : "é");
    }

    private string PartOf(int denominator) => denominator switch
    {
        9 => "devítin",
        10 => "desetin",
        100 => "setin",
        _ => Numbers.Cardinal(denominator) + "in",
    };

    /// <summary>The last two words of an ordinal, tens and ones, with another ending than the masculine one; those in -í have fewer.</summary>
    private static string Ending(string ordinal, string ending)
    {
        string[] words = ordinal.Split(' ');
        for (int i = Math.Max(0, words.Length - 2); i < words.Length; i++)
        {
            string word = words[i];
            if (word.EndsWith('ý')) words[i] = word[..^1] + ending;
            else if (i == words.Length - 1 && word.EndsWith('í')) words[i] = word[..^1] + (ending switch { "ého" => "ího", "ém" => "ím", "ých" => "ích", _ => "í" });
        }

        return string.Join(' ', words);
    }
}
