using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Times with the letter h between hour and minute: <c>10h30</c>, <c>10 h 30</c>, <c>8h</c>.</summary>
internal sealed class HourLetterTimes(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, end = NumberScanner.EndOfDigits(text, start);
        if (end - start > 2 || (start > 0 && (TextWords.IsPart(text[start - 1]) || text[start - 1] is ',' or '.'))) return false;
        int letter = cursor[end] is ' ' or '\u00a0' or '\u202f' ? end + 1 : end;
        if (cursor[letter] is not ('h' or 'H') || char.IsLetter(cursor[letter + 1])) return false;
        int hour = int.Parse(text.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture);
        if (hour > 24) return false;
        int at = cursor[letter + 1] is ' ' or '\u00a0' or '\u202f' && letter > end ? letter + 2 : letter + 1;
        int minutes = NumberScanner.EndOfDigits(text, at), minute = 0;
        bool hasMinutes = minutes - at == 2 && !TextWords.IsPart(cursor[minutes]);
        if (hasMinutes) minute = ((text[at] - '0') * 10) + text[at + 1] - '0';
        if (minute > 59 || (!hasMinutes && (letter > end || char.IsAsciiDigit(cursor[letter + 1])))) return false;
        cursor.Speak(start, hasMinutes ? minutes : letter + 1, reader.Time(hour, hasMinutes ? minute : null, null));
        return true;
    }
}
