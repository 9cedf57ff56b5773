using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Years behind a month or a word such as <c>since</c>, in languages that say them in another way than numbers.</summary>
internal sealed class Years(LanguageReader reader) : ReadingRule
{
    private readonly MonthNames _months = new(reader);

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (!TryScan(cursor.Text, cursor.At, out int year, out int end)) return false;
        var before = TextWords.Before(cursor.Text, cursor.At);
        if (_months.Find(before) == 0 && !TextWords.IsIn(reader.YearCues, before)) return false;
        reader.Say(cursor, cursor.At, end, reader.Year(year));
        return true;
    }

    /// <summary>Reads four digits that can be a year, with nothing that makes them another number.</summary>
    public static bool TryScan(string text, int start, out int year, out int end)
    {
        end = NumberScanner.EndOfDigits(text, start);
        year = 0;
        if (end - start != 4 || (start > 0 && TextWords.IsPart(text[start - 1]))) return false;
        if (end < text.Length && (TextWords.IsPart(text[end]) || text[end] is '%' or '°' || (text[end] is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) return false;
        year = int.Parse(text.AsSpan(start, 4), System.Globalization.CultureInfo.InvariantCulture);
        return year is >= 1000 and < 2100;
    }
}
