namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Ordinals that are written with the sign for degrees before what they order: <c>1° piano</c>.</summary>
/// <param name="reader">The language.</param>
/// <param name="uncounted">Words behind a temperature or an angle, in lower case.</param>
internal sealed class DegreeOrdinals(LanguageReader reader, string uncounted) : ReadingRule
{
    private const int Largest = 50;

    private readonly System.Collections.Frozen.FrozenSet<string> _uncounted = WordSet.Of(uncounted);

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor.At > 0 && (TextWords.IsPart(cursor[cursor.At - 1]) || cursor[cursor.At - 1] is '-' or '−' or '+')) return false;
        var number = cursor.Scan(reader.Scanner);
        if (!number.IsPlain || number.Small is < 1 or > Largest || cursor[number.End] != '°' || !char.IsWhiteSpace(cursor[number.End + 1])) return false;
        int next = TextWords.SkipSpace(cursor.Text, number.End + 1), end = TextWords.End(cursor.Text, next);
        if (end - next < 3 || TextWords.IsIn(_uncounted, cursor.Text.AsSpan(next, end - next))) return false;
        cursor.Speak(number.Start, number.End + 1, reader.Ordinal(number.Whole));
        return true;
    }
}
