namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Numbers with a unit: <c>5 km</c>, <c>-3 °C</c>, <c>100 km/h</c>.</summary>
internal sealed class UnitsOfMeasure : ReadingRule
{
    private readonly LanguageReader _reader;
    private readonly int _longest;

    /// <param name="reader">The language.</param>
    public UnitsOfMeasure(LanguageReader reader)
    {
        _reader = reader;
        _longest = reader.Units.Count == 0 ? 0 : reader.Units.Keys.Max(symbol => symbol.Length);
    }

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor.At > 0 && TextWords.IsPart(cursor[cursor.At - 1])) return false;
        var number = cursor.Scan(_reader.Scanner);
        int at = TextWords.SkipSpace(cursor.Text, number.End);
        if (!char.IsLetter(cursor[at]) && cursor[at] != '°') return false;
        var lookup = _reader.Units.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(_longest, cursor.Text.Length - at); length > 0; length--)
        {
            char next = cursor[at + length], last = cursor[at + length - 1];
            if (char.IsLetter(last) && (TextWords.IsPart(next) || next is '²' or '³' or '\'')) continue;
            if (!lookup.TryGetValue(cursor.Text.AsSpan(at, length), out var unit)) continue;
            int end = last == '.' && SentenceEnds.IsAt(cursor.Text, at + length) ? at + length - 1 : at + length;
            _reader.Say(cursor, number.Start, end, _reader.Counted(number, unit));
            return true;
        }

        return false;
    }
}
