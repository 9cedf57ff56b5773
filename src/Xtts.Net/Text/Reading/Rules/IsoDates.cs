namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Dates from the year down to the day: <c>2024-11-05</c>, <c>2024/11/05</c>, <c>2024.11.05</c>.</summary>
internal sealed class IsoDates(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (!DateParts.TryRead(cursor, cursor.At, out var parts) || parts.FirstLength != 4) return false;
        if (!DateParts.IsDate(parts.First, parts.Second, parts.Third)) return false;
        string words = reader.DateBehind(TextWords.Before(cursor.Text, cursor.At).ToString(), parts.First, parts.Second, parts.Third);
        int end = parts.End;
        if (cursor[end] == 'T' && char.IsAsciiDigit(cursor[end + 1]))
        {
            words += ",";
            end++;
        }
        else if (TextWords.IsPart(cursor[end]))
        {
            return false;
        }

        reader.Say(cursor, cursor.At, end, words);
        return true;
    }
}
