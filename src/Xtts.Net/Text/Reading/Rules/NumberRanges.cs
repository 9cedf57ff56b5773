using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>The first end of a range such as <c>5–10</c> or <c>1939-1945</c>, and the word between; the second end is read by the rules that follow, with what it measures.</summary>
internal sealed class NumberRanges(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (!TryScan(cursor, reader, out var first, out var second)) return false;
        bool years = first.IsPlain && second.IsPlain && IsYear(first) && IsYear(second);
        bool rises = first.Value.Whole < second.Value.Whole;
        if (!years)
        {
            cursor.Speak(first.Start, second.Start, rises ? reader.RangeStart(first) : reader.Number(first) + ", ");
            return true;
        }

        string between = reader.To is { } to && rises ? $" {to} " : ", ";
        reader.Say(cursor, first.Start, second.End, reader.Year(first.Small) + between + reader.Year(second.Small));
        return true;
    }

    /// <summary>Finds both ends.</summary>
    public static bool TryScan(ReadingCursor cursor, LanguageReader reader, out WrittenNumber first, out WrittenNumber second)
    {
        string text = cursor.Text;
        first = second = default;
        int start = cursor.At;
        if (start > 0 && (TextWords.IsPart(text[start - 1]) || IsDash(text[start - 1]) || text[start - 1] is '.' or ',' or '/')) return false;
        first = cursor.Scan(reader.Scanner);
        int at = first.End;
        bool spaced = at < text.Length && text[at] is ' ' or '\u00a0' && cursor[at + 1] is '–' && cursor[at + 2] is ' ' or '\u00a0';
        if (spaced) at++;
        if (!IsDash(cursor[at])) return false;
        at = spaced ? at + 2 : at + 1;
        if (!char.IsAsciiDigit(cursor[at])) return false;
        second = reader.Scanner.Scan(text, at);
        return !IsDash(cursor[second.End]) || !char.IsAsciiDigit(cursor[second.End + 1]);
    }

    private static bool IsYear(WrittenNumber number) => number.Whole.Length == 4 && number.Small is >= 1000 and < 2100;

    private static bool IsDash(char character) => character is '-' or '–' or '—' or '−' or '~';
}
