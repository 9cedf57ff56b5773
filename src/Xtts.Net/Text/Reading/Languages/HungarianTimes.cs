using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Times before the word for hour or its ending: <c>8.15 órakor</c>, <c>10:30 óráig</c>, <c>8.15-kor</c>.</summary>
internal sealed class HungarianTimes(HungarianReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, point = NumberScanner.EndOfDigits(text, start), end = NumberScanner.EndOfDigits(text, point + 1);
        if (point - start > 2 || cursor[point] is not ('.' or ':') || end - point != 3 || (start > 0 && (TextWords.IsPart(text[start - 1]) || text[start - 1] is '.' or ','))) return false;
        int hour = int.Parse(text.AsSpan(start, point - start), System.Globalization.CultureInfo.InvariantCulture), minute = ((text[point + 1] - '0') * 10) + text[point + 2] - '0';
        if (hour > 24 || minute > 59) return false;
        int next = TextWords.SkipSpace(text, end);
        string ending = "";
        if (next > end && (TextWords.Is(text, next, "óra") || TextWords.Is(text, next, "órá")))
        {
            end = TextWords.End(text, next);
            ending = text[(next + 3)..end];
        }
        else if (!TextWords.IsWord(text, end, "-kor"))
        {
            return false;
        }

        string words = reader.Time(hour, minute, null);
        if (ending.Length > 0) cursor.Speak(start, end, HungarianSuffixes.Join(words, ending));
        else reader.Say(cursor, start, end, words);
        return true;
    }
}
