using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Times of day: <c>10:30</c>, <c>10:30:15</c>, and <c>10.30</c> before a word such as <c>Uhr</c> or behind one such as <c>ore</c>.</summary>
/// <param name="reader">The language.</param>
/// <param name="hourWords">Words behind a time that its reading holds already.</param>
/// <param name="wordsBefore">Words before a time, in lower case; they stay.</param>
internal sealed class ClockTimes(LanguageReader reader, string[] hourWords, string[]? wordsBefore = null) : ReadingRule
{
    private readonly string[] _wordsBefore = wordsBefore ?? [];

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At;
        if (start > cursor.Done && (TextWords.IsPart(text[start - 1]) || text[start - 1] is ':' or '.' or '/' or ',')) return false;
        int end = NumberScanner.EndOfDigits(text, start);
        char mark = cursor[end];
        if (end - start > 2 || mark is not (':' or '.')) return false;
        if (Two(cursor, end + 1) is not (>= 0 and < 60 and var minute)) return false;
        int hour = int.Parse(text.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture);
        if (hour > 24) return false;
        end += 3;
        int? second = null;
        if (mark == ':' && cursor[end] == ':' && Two(cursor, end + 1) is >= 0 and < 60 and var seconds)
        {
            second = seconds;
            end += 3;
        }

        if (TextWords.IsPart(cursor[end]) || (cursor[end] is ':' or '.' or ',' or '/' && char.IsAsciiDigit(cursor[end + 1]))) return false;
        int after = AfterHourWord(text, end);
        if (mark == '.' && after == end && !IsBehindCue(text, start)) return false;
        if (cursor[after] is '-' or '–' && char.IsAsciiDigit(cursor[after + 1]) && reader.To is { } to)
        {
            cursor.Speak(start, after + 1, $"{reader.TimeBehind(TextWords.Before(text, start).ToString(), hour, minute, second)} {to} ");
            return true;
        }

        reader.Say(cursor, start, after, reader.TimeBehind(TextWords.Before(text, start).ToString(), hour, minute, second));
        return true;
    }

    private static int Two(ReadingCursor cursor, int at) =>
        char.IsAsciiDigit(cursor[at]) && char.IsAsciiDigit(cursor[at + 1]) && !char.IsAsciiDigit(cursor[at + 2]) ? ((cursor[at] - '0') * 10) + cursor[at + 1] - '0' : -1;

    private int AfterHourWord(string text, int end)
    {
        int at = TextWords.SkipSpace(text, end);
        foreach (string word in hourWords)
        {
            if (TextWords.IsWord(text, at, word)) return at + word.Length;
        }

        return end;
    }

    private bool IsBehindCue(string text, int start)
    {
        var before = TextWords.Before(text, start);
        foreach (string word in _wordsBefore)
        {
            if (before.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
