namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Numbers that agree with the word that they count: <c>1 Stunde</c> is <c>eine stunde</c>, <c>2 casas</c> is <c>duas casas</c>.</summary>
internal sealed class CountedWords(LanguageReader reader) : ReadingRule
{
    private const int ShortestWord = 3;

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor.IsInWord) return false;
        var number = cursor.Scan(reader.Scanner);
        if (number.Small < 1 || number.HasLeadingZero) return false;
        int next = TextWords.SkipSpace(cursor.Text, number.End), end = TextWords.End(cursor.Text, next);
        if (next == number.End || end - next < ShortestWord) return false;
        if (reader.CountedWord(number.Small, cursor.Text[next..end]) is not { } words) return false;
        cursor.Speak(number.Start, number.End, words);
        return true;
    }
}
