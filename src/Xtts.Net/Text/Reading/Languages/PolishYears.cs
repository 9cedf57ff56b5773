using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Years before the word for year or behind a month, as ordinals that agree: <c>w 1945 roku</c>, <c>1 maja 2004 r.</c></summary>
internal sealed class PolishYears(PolishReader reader) : ReadingRule
{
    private readonly MonthNames _months = new(reader);

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        if (!Years.TryScan(text, cursor.At, out int year, out int end)) return false;
        var before = TextWords.Before(text, cursor.At);
        int next = TextWords.SkipSpace(text, end);
        bool abbreviated = next > end && cursor[next] == 'r' && cursor[next + 1] == '.', word = TextWords.IsWord(text, next, "roku");
        bool behindMonth = _months.Find(before) > 0;
        if (abbreviated || word)
        {
            bool locative = before.Equals("w", StringComparison.OrdinalIgnoreCase) || before.Equals("po", StringComparison.OrdinalIgnoreCase);
            string spoken = reader.YearOf(year, locative ? "ym" : "ego") + " roku";
            int after = abbreviated ? next + 2 : next + 4;
            cursor.Speak(cursor.At, after, abbreviated && SentenceEnds.IsAt(text, after) ? spoken + "." : spoken);
            return true;
        }

        if (TextWords.IsWord(text, next, "rok"))
        {
            cursor.Speak(cursor.At, end, reader.YearOf(year, "y"));
            return true;
        }

        if (!behindMonth && !before.Equals("roku", StringComparison.OrdinalIgnoreCase)) return false;
        cursor.Speak(cursor.At, end, behindMonth ? reader.YearOf(year, "ego") + " roku" : reader.Numbers.Cardinal(year));
        return true;
    }
}
