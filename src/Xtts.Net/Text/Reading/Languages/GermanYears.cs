using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Four digits that count no noun are a year: <c>1984 war</c>, but <c>1500 Menschen</c>; so is what stands before another year, as in <c>1939–1945</c>.</summary>
internal sealed class GermanYears(GermanReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (!Years.TryScan(cursor.Text, cursor.At, out int year, out int end) || year is < 1100 or >= 2000) return false;
        int next = TextWords.SkipSpace(cursor.Text, end);
        if (cursor[next] is '-' or '–' or '/' or '€' or '$' or '%' or 'x' or '×' or '°' || (next > end && (char.IsUpper(cursor[next]) || IsUnit(cursor.Text, next)))) return false;
        cursor.Speak(cursor.At, end, reader.Year(year));
        return true;
    }

    private bool IsUnit(string text, int at) => reader.Units.ContainsKey(text[at..TextWords.End(text, at)]);
}
