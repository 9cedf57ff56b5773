using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>The day in <c>15 March</c>, <c>1er mars</c>, <c>15. März</c>: the month is a word already.</summary>
/// <param name="reader">The language.</param>
/// <param name="marks">What may be written directly to the day.</param>
/// <param name="links">Words that may stand between day and month.</param>
internal sealed class DaysBeforeMonths(LanguageReader reader, string[] marks, string[] links) : ReadingRule
{
    private readonly MonthNames _months = new(reader);

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int end = NumberScanner.EndOfDigits(text, cursor.At);
        if (end - cursor.At > 2 || (cursor.At > 0 && (TextWords.IsPart(text[cursor.At - 1]) || text[cursor.At - 1] is '.' or ','))) return false;
        int day = int.Parse(text.AsSpan(cursor.At, end - cursor.At), System.Globalization.CultureInfo.InvariantCulture);
        if (day is 0 or > 31) return false;
        foreach (string mark in marks)
        {
            if (!TextWords.Is(text, end, mark)) continue;
            end += mark.Length;
            break;
        }

        int at = TextWords.SkipSpace(text, end);
        if (at == end) return false;
        bool linked = false;
        foreach (string link in links)
        {
            if (!TextWords.IsWord(text, at, link)) continue;
            at = TextWords.SkipSpace(text, at + link.Length);
            linked = true;
            break;
        }

        if (_months.Find(text.AsSpan(at, TextWords.End(text, at) - at)) == 0) return false;
        cursor.Speak(cursor.At, end, reader.DayBeforeMonth(day, TextWords.Before(text, cursor.At).ToString(), linked));
        return true;
    }
}
