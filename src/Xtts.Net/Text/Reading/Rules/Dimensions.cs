using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Numbers with a cross between: <c>4x4</c>, <c>3 × 5</c>.</summary>
internal sealed class Dimensions(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor.IsInWord) return false;
        var number = cursor.Scan(reader.Scanner);
        int next = NextFactor(cursor, number.End);
        if (next < 0) return false;
        cursor.Speak(number.Start, next, Factor(number));
        return true;
    }

    /// <summary>What is said for the first number and the cross.</summary>
    private string Factor(in WrittenNumber number) => reader.TimesOf(number) + " ";

    private static int NextFactor(ReadingCursor cursor, int end)
    {
        int at = TextWords.SkipSpace(cursor.Text, end);
        if (cursor[at] is not ('x' or 'X' or '×' or '*')) return -1;
        at = TextWords.SkipSpace(cursor.Text, at + 1);
        return char.IsAsciiDigit(cursor[at]) ? at : -1;
    }
}
