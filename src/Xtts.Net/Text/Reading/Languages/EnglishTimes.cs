using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Times with the half of the day: <c>10:30 am</c>, <c>5pm</c>, <c>7.15 p.m.</c></summary>
internal sealed class EnglishTimes(EnglishReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, end = NumberScanner.EndOfDigits(text, start), minute = 0;
        if (end - start > 2 || (start > 0 && (TextWords.IsPart(text[start - 1]) || text[start - 1] is '.' or ':'))) return false;
        int hour = int.Parse(text.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture);
        if (cursor[end] is ':' or '.' && NumberScanner.EndOfDigits(text, end + 1) == end + 3)
        {
            minute = ((text[end + 1] - '0') * 10) + text[end + 2] - '0';
            end += 3;
        }

        if (hour is 0 or > 12 || minute > 59) return false;
        int half = TextWords.SkipSpace(text, end);
        char first = char.ToLowerInvariant(cursor[half]);
        if (first is not ('a' or 'p')) return false;
        bool dotted = cursor[half + 1] == '.';
        int m = dotted ? half + 2 : half + 1;
        if (char.ToLowerInvariant(cursor[m]) != 'm' || TextWords.IsPart(cursor[m + 1])) return false;
        end = m + 1;
        bool stop = false;
        if (dotted && cursor[end] == '.')
        {
            end++;
            stop = Rules.SentenceEnds.IsAt(text, end);
        }

        string time = minute == 0 ? reader.Numbers.Cardinal(hour) : reader.Time(hour, minute, null);
        cursor.Speak(start, end, $"{time} {reader.LetterName(first)} {reader.LetterName('m')}{(stop ? "." : "")}");
        return true;
    }
}
