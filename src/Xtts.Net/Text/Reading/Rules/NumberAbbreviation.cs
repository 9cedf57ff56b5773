namespace Xtts.Net.Text.Reading.Rules;

/// <summary>The abbreviation for a number's name with a small sign: <c>n° 5</c>, <c>nº 5</c>, <c>n.º 5</c>.</summary>
internal sealed class NumberAbbreviation(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Sign | Beginning.Capital | Beginning.Dot;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        int at = cursor.At, start = cursor[at] is 'N' ? at : at - 1;
        if (start < cursor.Done || cursor[start] is not ('n' or 'N') || (start > 0 && TextWords.IsPart(cursor[start - 1]))) return false;
        int sign = start + 1;
        if (cursor[sign] == '.') sign++;
        if (cursor[sign] is not ('°' or 'º')) return false;
        cursor.Speak(start, sign + 1, reader.Signs.Number + (char.IsWhiteSpace(cursor[sign + 1]) ? "" : " "));
        return true;
    }
}
