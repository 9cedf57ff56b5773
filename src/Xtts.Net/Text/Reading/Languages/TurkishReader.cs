using System.Text;
using Xtts.Net.Text.Normalization;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Turkish, whose capitals <c>I</c> and <c>İ</c> become <c>ı</c> and <c>i</c>.</summary>
internal sealed class TurkishReader() : LanguageReader("tr", new TurkishNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), TurkishNames.All)
{
    private const string Vowels = "aeıioöuü";

    private static readonly string[] OrdinalEndings = ["inci", "ıncı", "uncu", "üncü", "nci", "ncı", "ncu", "ncü"];

    /// <inheritdoc/>
    public override string Percentage(in WrittenNumber number) => $"yüzde {Number(number)}";

    /// <inheritdoc/>
    public override string RangeStart(in WrittenNumber first) => Number(first) + " ila ";

    /// <inheritdoc/>
    public override bool RomanDotIsPart => true;

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) => DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? Lower(Months[m - 1]) : null, year is { } y ? Year(y) : null);

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = Numbers.Cardinal(hour);
        if (minute is > 0 || second is > 0) spoken += $" {(minute < 10 ? "sıfır " : "")}{Numbers.Cardinal(minute ?? 0)}";
        return second is > 0 ? $"{spoken} {Numbers.Cardinal(second.Value)}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator) => (numerator, denominator) switch
    {
        (1, 2) => "yarım",
        (1, 4) => "çeyrek",
        _ => $"{Numbers.Cardinal(denominator)}{Locative(denominator)} {Numbers.Cardinal(numerator)}",
    };

    /// <summary>The ending of the part that a whole is cut into: <c>dörtte üç</c>.</summary>
    private static string Locative(int denominator) => (denominator % 10) switch
    {
        3 or 4 or 5 => "te",
        2 or 7 or 8 => "de",
        6 or 9 => "da",
        _ => denominator switch { 10 => "da", _ => "de" },
    };

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => fraction == "yarım" ? $"{whole} buçuk" : $"{whole} tam {fraction}";

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.HasDot) return numeral.FollowsDot ? null : Numbers.Ordinal(numeral.Value);
        return numeral.Length > 1 && numeral.Suffix.Length == 0 && numeral.Before.Length > 0 ? Numbers.Cardinal(numeral.Value) : null;
    }

    /// <inheritdoc/>
    public override void Say(ReadingCursor cursor, int start, int end, string words)
    {
        if (cursor[end] != '\'' || !char.IsLower(cursor[end + 1]))
        {
            cursor.Speak(start, end, words);
            return;
        }

        int ending = TextWords.End(cursor.Text, end + 1);
        string suffix = cursor.Text[(end + 1)..ending];

        // "Dört" softens: "dörde".
        if (words.EndsWith("dört", StringComparison.Ordinal) && Vowels.Contains(suffix[0], StringComparison.Ordinal)) words = words[..^1] + "d";
        cursor.Speak(start, ending, words + suffix);
    }

    /// <inheritdoc/>
    public override string Lower(string text) => text.AsSpan().ContainsAny('I', 'İ') ? LowerCase.Of(new StringBuilder(text).Replace('I', 'ı').Replace('İ', 'i').ToString()) : LowerCase.Of(text);

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new ClockTimes(this, [], ["saat"]),
        new SuffixedOrdinals(this, [.. OrdinalEndings.SelectMany(ending => (string[])[ending, "'" + ending]).Select(mark => (mark, (Func<string, string>)(digits => Numbers.Ordinal(digits))))]),
        new OrdinalDots(this, [], ["Dünya", "Cadde", "Sokak", "Bölüm", "Sınıf", "Lig", "Yüzyıl", "Kat ", "Madde", "Hafta", "Gün", "Ordu", "Olimpiyat", "Murat", "Mehmet", "Selim", "Abdülhamid", "Osman", "Mahmut"]),
    ];
}
