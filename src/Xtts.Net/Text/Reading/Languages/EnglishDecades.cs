using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Decades: <c>1990s</c>, <c>the '90s</c>, and two years with a short second one, <c>1998/99</c>.</summary>
internal sealed class EnglishDecades(EnglishReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int end = NumberScanner.EndOfDigits(text, cursor.At), after = end;
        if (cursor[after] == '\'') after++;
        if (end - cursor.At is not (2 or 4) || cursor[after] != 's' || TextWords.IsPart(cursor[after + 1]) || text[end - 1] != '0' || cursor.IsInWord) return false;
        int number = int.Parse(text.AsSpan(cursor.At, end - cursor.At), System.Globalization.CultureInfo.InvariantCulture);
        if (number is < 20 or (>= 100 and < 1100) or >= 2100) return false;
        string words = number < 100 ? reader.Numbers.Cardinal(number) : reader.Year(number);
        int start = cursor[cursor.At - 1] == '\'' && cursor.At > cursor.Done ? cursor.At - 1 : cursor.At;
        cursor.Speak(start, after + 1, words.EndsWith('y') ? words[..^1] + "ies" : words + "s");
        return true;
    }
}
