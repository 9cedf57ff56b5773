using System.Collections.Frozen;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Hungarian.</summary>
internal sealed class HungarianReader() : LanguageReader("hu", new HungarianNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), HungarianNames.All)
{
    private static readonly string[] BackVowelEndings = ["a", "á", "o", "ó", "u", "ú"];

    /// <inheritdoc/>
    public override bool RomanDotIsPart => true;

    /// <summary>A part of a whole: the ordinal without its last two letters.</summary>
    public static string PartOf(string ordinal) => ordinal == "második" ? "ketted" : ordinal[..^2];

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day)
    {
        string spoken = year is { } y ? Year(y) : "";
        if (month is { } m) spoken += " " + Months[m - 1];
        if (day is { } d) spoken += " " + HungarianDays.Name(Numbers.Ordinal(d), "");
        return spoken.TrimStart();
    }

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = $"{Numbers.Counting(hour, Gender.Masculine)} óra";
        if (minute is > 0 || second is > 0) spoken += $" {Numbers.Cardinal(minute ?? 0)}";
        return second is > 0 ? $"{spoken} perc {Numbers.Counting(second.Value, Gender.Masculine)} másodperc" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator) => (numerator, denominator) switch
    {
        (1, 2) => "fél",
        (3, 4) => "háromnegyed",
        _ => Numbers.Counting(numerator, Gender.Masculine) + PartOf(Numbers.Ordinal(denominator)),
    };

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => fraction == "fél" ? $"{whole} és fél" : $"{whole} egész {fraction}";

    /// <inheritdoc/>
    public override string RangeStart(in WrittenNumber first) => (first.IsWhole ? Numbers.Counting(first.Value.Whole, Gender.Masculine) : Number(first)) + "-";

    /// <inheritdoc/>
    public override string TimesOf(in WrittenNumber number)
    {
        string words = Number(number);
        return HungarianSuffixes.Join(words, LastVowel(words) is 'ö' or 'ő' ? "ször" : BackVowelEndings.Contains(LastVowel(words).ToString()) ? "szor" : "szer");
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.HasDot) return numeral.FollowsDot ? null : Numbers.Ordinal(numeral.Value);
        return numeral.Length > 1 && numeral.Suffix.Length == 0 ? Numbers.Cardinal(numeral.Value) : null;
    }

    /// <inheritdoc/>
    public override void Say(ReadingCursor cursor, int start, int end, string words)
    {
        string ending = HungarianSuffixes.Find(cursor.Text, end);
        if (ending.Length == 0) cursor.Speak(start, end, words);
        else cursor.Speak(start, end + 1 + ending.Length, HungarianSuffixes.Join(words, ending));
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new HungarianDates(this),
        new HungarianTimes(this),
        new ClockTimes(this, []),
        new HungarianRanges(this),
        new HungarianEndings(this),
        new SuffixedOrdinals(this, [.. ((string[])["adik", "edik", "odik", "ödik", "dik", "ik"]).Select(mark => (mark, (Func<string, string>)(digits => Numbers.Ordinal(digits))))]),
        new SuffixedOrdinals(this, [.. ((string[])["adika", "edike", "odika", "ödike"]).Select(mark => (mark, (Func<string, string>)(digits => HungarianDays.Name(Numbers.Ordinal(digits), ""))))]),
        new OrdinalDots(this, ["a", "az"], []),
    ];

    private static char LastVowel(string words)
    {
        for (int i = words.Length - 1; i >= 0; i--)
        {
            if ("aáeéiíoóöőuúüű".Contains(words[i], StringComparison.Ordinal)) return words[i];
        }

        return 'e';
    }
}
