namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Roman numerals of centuries, rulers, chapters: <c>XIX. század</c>, <c>Louis XIV</c>, <c>World War II</c>.</summary>
/// <remarks>Only what cannot be an abbreviation is taken for one: I, V and X, and other letters from four on.</remarks>
internal sealed class RomanNumbers(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Capital;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, end = start;
        while (end < text.Length && end - start < 16 && text[end] is 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M') end++;
        if (end == start || (start > 0 && TextWords.IsPart(text[start - 1])) || char.IsAsciiDigit(cursor[end])) return false;
        var letters = text.AsSpan(start, end - start);
        if (letters.Length < 4 && letters.IndexOfAnyExcept("IVX") >= 0) return false;
        int value = RomanNumerals.Value(letters), suffixEnd = TextWords.End(text, end);
        if (value == 0) return false;
        bool dot = suffixEnd == end && cursor[end] == '.';
        int next = TextWords.SkipSpace(text, dot ? end + 1 : suffixEnd);
        string after = text[next..TextWords.End(text, next)];
        var numeral = new RomanNumeral(value, letters.Length, TextWords.Before(text, start).ToString(), after, text[end..suffixEnd], dot, cursor[start - 1] == '.');
        if (reader.Roman(numeral) is not { } words) return false;
        bool dotGoes = dot && reader.RomanDotIsPart && !SentenceEnds.IsTextEnd(text, end + 1);
        reader.Say(cursor, start, dotGoes ? end + 1 : suffixEnd, words);
        return true;
    }
}
