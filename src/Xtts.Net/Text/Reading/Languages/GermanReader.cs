using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>German.</summary>
internal sealed class GermanReader() : LanguageReader("de", new GermanNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), GermanNames.All)
{
    // Behind these an ordinal has the weak ending -n.
    private static readonly string[] Datives =
    [
        "am", "im", "dem", "den", "des", "vom", "zum", "zur", "beim", "einem", "einer", "eines", "einen", "jedem", "jeden", "seinem", "seinen", "ihrem", "ihren", "meinem", "meinen", "unserem", "diesem", "diesen", "ab",
        "bis", "seit", "vor", "nach", "mit", "von",
    ];

    private static readonly string[] FeminineEndings = ["ung", "heit", "keit", "schaft", "ion", "tät", "erei", "elei", "nacht", "stadt", "hand", "frau", "uhr", "zahl", "welt"];
    private static readonly string[] MasculineInE = ["Name", "Junge", "Käse", "Affe", "Hase", "Löwe", "Buchstabe", "Gedanke", "Kunde", "Kollege", "Neffe", "Auge", "Ende", "Interesse", "Gebäude", "Gemälde", "Zeuge", "Experte", "Franzose"];
    private static readonly string[] Prepositions = ["in", "an", "auf", "mit", "von", "bei", "nach", "seit", "aus", "zu", "vor", "unter", "über", "neben", "hinter", "zwischen", "ab", "während", "wegen"];

    private static readonly string[] Introductions =
        ["der", "die", "das", "ein", "eine", "jeder", "jede", "jedes", "sein", "seine", "ihr", "ihre", "mein", "meine", "unser", "unsere", "dieser", "diese", "dieses", .. Datives];

    private static readonly string[] Ordered =
    [
        "Jahrhundert", "Klasse", "Platz", "Stock", "Etage", "Kapitel", "Weltkrieg", "Bundesliga", "Auflage", "Mal ", "Tag", "Liga", "Semester", "Woche", "Runde", "Geburtstag", "Obergeschoss", "Rang", "Akt", "Band", "Teil",
        "Lebensjahr", "Halbzeit", "Staffel", "Folge", "Minute", "Spieltag",
    ];

    /// <inheritdoc/>
    public override string? To => "bis";

    /// <inheritdoc/>
    public override string And => " und ";

    /// <inheritdoc/>
    public override bool RomanDotIsPart => true;

    /// <inheritdoc/>
    public override string Year(int year)
    {
        if (year is < 1100 or >= 2000) return Numbers.Cardinal(year);
        int rest = year % 100;
        return Numbers.Cardinal(year / 100) + "hundert" + (rest == 0 ? "" : Numbers.Cardinal(rest));
    }

    /// <inheritdoc/>
    public override string DayOfMonth(int day) => Numbers.Ordinal(day) + "r";

    /// <inheritdoc/>
    public override string DayBeforeMonth(int day, string wordBefore, bool linked) => Agreeing(Numbers.Ordinal(day), wordBefore, "");

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) => DateBehind("", year, month, day);

    /// <inheritdoc/>
    public override string DateBehind(string wordBefore, int? year, int? month, int? day)
    {
        var words = new List<string>();
        if (day is { } d) words.Add(DayBeforeMonth(d, wordBefore, linked: false));
        if (month is { } m) words.Add(Months[m - 1]);
        if (year is { } y) words.Add(Year(y));
        return string.Join(' ', words);
    }

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = $"{Numbers.Counting(hour, Gender.Masculine)} uhr";
        if (minute is > 0 || second is > 0) spoken += $" {Numbers.Cardinal(minute ?? 0)}";
        return second is > 0 ? $"{spoken} und {Numbers.Cardinal(second.Value)} sekunden" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        string part = denominator == 2 ? "halb" : Numbers.Ordinal(denominator) + "l";
        return numerator == 1 && denominator == 2 ? "einhalb" : $"{Numbers.Counting(numerator, Gender.Neuter)} {part}";
    }

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => fraction == "einhalb" ? whole + fraction : $"{whole} {fraction}";

    /// <inheritdoc/>
    public override string? CountedWord(int number, string word)
    {
        if (number != 1 || !char.IsUpper(word[0])) return null;
        bool feminine = (word.EndsWith('e') && !MasculineInE.Contains(word)) || FeminineEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
        return feminine ? "eine" : "ein";
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.HasDot && numeral.FollowsName) return "der " + Numbers.Ordinal(numeral.Value);
        if (numeral.HasDot && numeral.After.StartsWith("Jahrhundert", StringComparison.Ordinal)) return Agreeing(Numbers.Ordinal(numeral.Value), numeral.Before, "");
        return numeral.Length > 1 && numeral.Suffix.Length == 0 && !numeral.HasDot ? Numbers.Cardinal(numeral.Value) : null;
    }

    /// <inheritdoc/>
    public override string OrdinalAt(string text, int start, int end, string digits)
    {
        var before = TextWords.Before(text, start, out int beforeStart);
        return Agreeing(Ordinal(digits), before.ToString(), TextWords.Before(text, beforeStart).ToString());
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new ShortDates(this),
        new DaysBeforeMonths(this, ["."], []),
        new ClockTimes(this, ["Uhr"]),
        new GermanYears(this),
        new OrdinalDots(this, Introductions, Ordered, ["der", "die", "das", "dem", "den", "am", "zum", "vom"]),
    ];

    /// <summary>The ordinal with the ending that the words before it ask for.</summary>
    private static string Agreeing(string ordinal, string before, string beforeThat)
    {
        bool Is(string[] words, string word) => words.Any(other => other.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (Is(Datives, before) || (before.Equals("der", StringComparison.OrdinalIgnoreCase) && Is(Prepositions, beforeThat))) return ordinal + "n";
        return Is(Introductions, before) && !before.Equals("ein", StringComparison.OrdinalIgnoreCase) ? ordinal : ordinal + "r";
    }
}
