namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Numbers whose ending says that they are ordinals: <c>1st</c>, <c>1,000th</c>, <c>2ème</c>, <c>5-я</c>.</summary>
/// <param name="reader">The language.</param>
/// <param name="marks">What is written to the number, and how the ordinal is said then.</param>
internal sealed class SuffixedOrdinals(LanguageReader reader, params (string Mark, Func<string, string> Spell)[] marks) : ReadingRule
{
    private readonly (string Mark, Func<string, string> Spell)[] _marks = [.. marks.OrderByDescending(mark => mark.Mark.Length)];

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor.IsInWord) return false;
        var number = cursor.Scan(reader.Scanner);
        if (!number.IsWhole) return false;
        foreach (var (mark, spell) in _marks)
        {
            int end = number.End + mark.Length;
            if (!TextWords.Is(cursor.Text, number.End, mark) || (char.IsLetter(mark[^1]) && TextWords.IsPart(cursor[end]))) continue;
            cursor.Speak(number.Start, end, spell(number.Whole));
            return true;
        }

        return false;
    }
}
