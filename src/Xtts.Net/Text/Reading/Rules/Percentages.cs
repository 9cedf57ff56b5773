namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Numbers with a percent or per mille sign: <c>3,5 %</c>, <c>%50</c>.</summary>
internal sealed class Percentages(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number | Beginning.Sign;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        int start = cursor.At;
        bool signFirst = cursor[start] == '%' && char.IsAsciiDigit(cursor[start + 1]) && !TextWords.IsPart(cursor[start - 1]);
        if (!signFirst && !char.IsAsciiDigit(cursor[start])) return false;
        var number = reader.Scanner.Scan(cursor.Text, signFirst ? start + 1 : start);
        int end = number.End;
        if (!signFirst)
        {
            end = TextWords.SkipSpace(cursor.Text, end);
            if (cursor[end] is not ('%' or '‰')) return false;
            end++;
        }

        string words = !signFirst && cursor[end - 1] == '‰' ? $"{reader.Number(number)} {reader.Signs.PerMille}" : reader.Percentage(number);
        reader.Say(cursor, start, end, words);
        return true;
    }
}
