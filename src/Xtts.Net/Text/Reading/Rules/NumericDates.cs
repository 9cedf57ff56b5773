namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Dates that end in the year: <c>05.11.2024</c>, <c>5/11/24</c>.</summary>
/// <param name="reader">The language.</param>
/// <param name="monthFirst">Whether slashes separate month, day and year, in this order, as in the United States.</param>
internal sealed class NumericDates(LanguageReader reader, bool monthFirst = false) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (!DateParts.TryRead(cursor, cursor.At, out var parts) || parts.FirstLength > 2 || parts.ThirdLength is not (2 or 4) || TextWords.IsPart(cursor[parts.End])) return false;
        if (parts.ThirdLength == 2 && parts.Separator == '-') return false;
        var (day, month) = monthFirst && parts.Separator != '.' && parts.First <= 12 ? (parts.Second, parts.First) : (parts.First, parts.Second);
        if (month > 12) (day, month) = (month, day);
        int year = DateParts.FullYear(parts.Third, parts.ThirdLength);
        if (!DateParts.IsDate(year, month, day)) return false;
        reader.Say(cursor, cursor.At, parts.End, reader.DateBehind(TextWords.Before(cursor.Text, cursor.At).ToString(), year, month, day));
        return true;
    }
}
