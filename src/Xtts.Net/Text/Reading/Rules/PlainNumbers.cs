using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Every other number: groups of thousands and decimals, or a run of digits; <c>.5</c> with a zero.</summary>
internal sealed class PlainNumbers(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number | Beginning.Dot;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor[cursor.At] == '.') return TryLeadingPoint(cursor);
        var number = cursor.Scan(reader.Scanner);
        reader.Say(cursor, number.Start, number.End, reader.Number(number));
        return true;
    }

    private bool TryLeadingPoint(ReadingCursor cursor)
    {
        int start = cursor.At;
        if (!char.IsAsciiDigit(cursor[start + 1]) || !(start == 0 || char.IsWhiteSpace(cursor[start - 1]) || cursor[start - 1] == '(')) return false;
        int end = NumberScanner.EndOfDigits(cursor.Text, start + 1);
        reader.Say(cursor, start, end, reader.Number(new WrittenNumber(start, end, "0", cursor.Text[(start + 1)..end], IsGrouped: false)));
        return true;
    }
}
