namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Numbers with a full stop that makes them ordinals, in languages that write so: <c>3. kérdés</c>, <c>der 2. Tag</c>.</summary>
/// <remarks>Where the sentence ends with the stop, the number is a cardinal and the stop stays.</remarks>
/// <param name="reader">The language.</param>
/// <param name="wordsBefore">Words that make a number an ordinal even when a capital follows, in lower case: articles and the like.</param>
/// <param name="wordsAfter">Words that do the same behind the stop.</param>
/// <param name="finalWords">Words before a number that make it an ordinal even at the end of a sentence; the stop then stays, too.</param>
internal sealed class OrdinalDots(LanguageReader reader, string[] wordsBefore, string[] wordsAfter, string[]? finalWords = null) : ReadingRule
{
    private readonly string[] _finalWords = finalWords ?? [];

    private const int LongestNumber = 4;

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor.At > 0 && (TextWords.IsPart(cursor[cursor.At - 1]) || cursor[cursor.At - 1] is '.' or ',')) return false;
        var number = cursor.Scan(reader.Scanner);
        if (!number.IsPlain || number.HasLeadingZero || number.Whole.Length > LongestNumber || cursor[number.End] != '.') return false;
        if (SentenceEnds.IsTextEnd(cursor.Text, number.End + 1) && IsOneOf(_finalWords, TextWords.Before(cursor.Text, number.Start)))
        {
            cursor.Speak(number.Start, number.End, reader.OrdinalAt(cursor.Text, number.Start, number.End + 1, number.Whole));
            return true;
        }

        if (!IsOrdinal(cursor, number.Start, number.End + 1)) return false;
        reader.Say(cursor, number.Start, number.End + 1, reader.OrdinalAt(cursor.Text, number.Start, number.End + 1, number.Whole));
        return true;
    }

    private bool IsOrdinal(ReadingCursor cursor, int start, int end)
    {
        char mark = cursor[end];
        if (mark is ')' or ',' or ';' or '-' or '–' or '/') return !SentenceEnds.IsTextEnd(cursor.Text, end) || mark is ')';
        if (!char.IsWhiteSpace(mark)) return char.IsLower(mark);
        if (SentenceEnds.IsTextEnd(cursor.Text, end)) return false;
        int next = TextWords.SkipSpace(cursor.Text, end);
        if (char.IsLower(cursor[next]) || cursor[next] == '§') return true;
        if (!char.IsUpper(cursor[next])) return false;
        var before = TextWords.Before(cursor.Text, start);
        if (IsOneOf(wordsBefore, before)) return true;
        foreach (string word in wordsAfter)
        {
            if (TextWords.Is(cursor.Text, next, word)) return true;
        }

        return false;
    }

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
