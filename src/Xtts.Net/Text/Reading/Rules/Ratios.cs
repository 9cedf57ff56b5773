using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>The first number of a score or ratio that is no time, <c>3:2</c>; nothing is said for the colon.</summary>
internal sealed class Ratios(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor.IsInWord) return false;
        int end = NumberScanner.EndOfDigits(cursor.Text, cursor.At);
        if (cursor[end] != ':' || !char.IsAsciiDigit(cursor[end + 1])) return false;
        cursor.Speak(cursor.At, end + 1, reader.Cardinal(cursor.Text.AsSpan(cursor.At, end - cursor.At)) + " ");
        return true;
    }
}
