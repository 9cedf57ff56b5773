using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Day and month in digits, each with its dot: <c>am 5.11.</c></summary>
internal sealed class ShortDates(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, dayEnd = NumberScanner.EndOfDigits(text, start);
        if (dayEnd - start > 2 || cursor[dayEnd] != '.' || (start > 0 && (TextWords.IsPart(text[start - 1]) || text[start - 1] is '.' or ','))) return false;
        int monthStart = TextWords.SkipSpace(text, dayEnd + 1), monthEnd = NumberScanner.EndOfDigits(text, monthStart);
        if (monthEnd - monthStart is 0 or > 2 || cursor[monthEnd] != '.' || TextWords.IsPart(cursor[monthEnd + 1])) return false;
        int day = int.Parse(text.AsSpan(start, dayEnd - start), System.Globalization.CultureInfo.InvariantCulture);
        int month = int.Parse(text.AsSpan(monthStart, monthEnd - monthStart), System.Globalization.CultureInfo.InvariantCulture);
        if (!DateParts.IsDay(month, day)) return false;
        string words = reader.DateBehind(TextWords.Before(text, start).ToString(), null, month, day);
        cursor.Speak(start, SentenceEnds.IsAt(text, monthEnd + 1) ? monthEnd : monthEnd + 1, words);
        return true;
    }
}
