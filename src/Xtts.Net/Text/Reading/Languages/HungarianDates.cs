using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Hungarian dates: <c>1848. március 15-én</c>, <c>2024.11.05.</c>, <c>március 15.</c></summary>
internal sealed class HungarianDates(HungarianReader reader) : ReadingRule
{
    private static readonly string[] PartsOfYears = ["tavasz", "nyár", "nyar", "ősz", "tél", "tele", "elej", "vég", "közep", "első", "második", "harmadik", "negyedik", "utolsó"];
    private static readonly string[] WordsBehindDays = ["és", "után", "előtt", "óta", "között", "volt", "van", "lesz", "körül", "vagy", "a", "az"];

    private readonly MonthNames _months = new(reader);

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor) => TryWhole(cursor) || TryYear(cursor) || TryDay(cursor);

    /// <summary>A date in digits; its last dot goes unless it ends the sentence.</summary>
    private bool TryWhole(ReadingCursor cursor)
    {
        if (!DateParts.TryRead(cursor, cursor.At, out var parts) || parts.FirstLength != 4 || !DateParts.IsDate(parts.First, parts.Second, parts.Third)) return false;
        int end = parts.End;
        bool dot = cursor[end] == '.' && parts.Separator == '.';
        if (TextWords.IsPart(cursor[end])) return false;
        string ending = HungarianSuffixes.Find(cursor.Text, dot ? end + 1 : end);
        string words = $"{reader.Year(parts.First)} {reader.Months[parts.Second - 1]} {Day(parts.Third, ending)}";
        if (dot && (ending.Length > 0 || !SentenceEnds.IsAt(cursor.Text, end + 1))) end++;
        cursor.Speak(cursor.At, ending.Length > 0 ? end + 1 + ending.Length : end, words);
        return true;
    }

    /// <summary>A year with a dot and a month or part of the year behind it.</summary>
    private bool TryYear(ReadingCursor cursor)
    {
        if (!Years.TryScan(cursor.Text, cursor.At, out int year, out int end) || cursor[end] != '.' || !char.IsWhiteSpace(cursor[end + 1])) return false;
        int next = TextWords.SkipSpace(cursor.Text, end + 1);
        if (!reader.Months.Concat(PartsOfYears).Any(start => string.CompareOrdinal(cursor.Text, next, start, 0, start.Length) == 0) && _months.Find(cursor.Text.AsSpan(next, TextWords.End(cursor.Text, next) - next)) == 0) return false;
        cursor.Speak(cursor.At, end + 1, reader.Year(year));
        return true;
    }

    /// <summary>A day behind its month.</summary>
    private bool TryDay(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int end = NumberScanner.EndOfDigits(text, cursor.At);
        if (end - cursor.At > 2 || !char.IsWhiteSpace(cursor[cursor.At - 1]) || cursor[cursor.At] == '0') return false;
        int day = int.Parse(text.AsSpan(cursor.At, end - cursor.At), System.Globalization.CultureInfo.InvariantCulture);
        if (day > 31 || _months.Find(TextWords.Before(text, cursor.At)) == 0) return false;
        string ending = HungarianSuffixes.Find(text, end);
        if (ending.Length > 0)
        {
            cursor.Speak(cursor.At, end + 1 + ending.Length, Day(day, ending));
            return true;
        }

        if (cursor[end] == '.' && !char.IsAsciiDigit(cursor[end + 1]))
        {
            cursor.Speak(cursor.At, SentenceEnds.IsAt(text, end + 1) ? end : end + 1, Day(day, ""));
            return true;
        }

        if (!EndsDate(text, end)) return false;
        cursor.Speak(cursor.At, end, Day(day, ""));
        return true;
    }

    private static bool EndsDate(string text, int end)
    {
        int next = TextWords.SkipSpace(text, end);
        if (next >= text.Length || (next == end && text[end] is ',' or ';' or ')' or '!' or '?')) return !(next + 1 < text.Length && char.IsAsciiDigit(text[next + 1]));
        return WordsBehindDays.Any(word => TextWords.IsWord(text, next, word));
    }

    private string Day(int day, string ending) => HungarianDays.Name(reader.Numbers.Ordinal(day), ending);
}
