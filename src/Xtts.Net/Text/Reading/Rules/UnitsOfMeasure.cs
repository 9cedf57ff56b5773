namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Numbers with a unit: <c>5 km</c>, <c>-3 °C</c>, <c>100 km/h</c>.</summary>
internal sealed class UnitsOfMeasure : ReadingRule
{
    private static readonly Noun NoUnit = Noun.Same("");

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
        if (cursor.IsInWord) return false;
        var number = cursor.Scan(_reader.Scanner);
        if (TryFind(cursor, number.End, out var unit) is not { } end) return false;
        _reader.Say(cursor, number.Start, end, _reader.Counted(number, unit));
        return true;
    }

    /// <summary>Finds the unit behind a number.</summary>
    /// <returns>Where its symbol ends; <see langword="null"/> when there is none.</returns>
    public int? TryFind(ReadingCursor cursor, int numberEnd, out Noun unit)
    {
        unit = NoUnit;
        int at = TextWords.SkipSpace(cursor.Text, numberEnd);
        if (!char.IsLetter(cursor[at]) && cursor[at] != '°') return null;
        var lookup = _reader.Units.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(_longest, cursor.Text.Length - at); length > 0; length--)
        {
            char next = cursor[at + length], last = cursor[at + length - 1];
            if (char.IsLetter(last) && (TextWords.IsPart(next) || next is '²' or '³' or '\'')) continue;
            if (!lookup.TryGetValue(cursor.Text.AsSpan(at, length), out var found)) continue;
            unit = found;
            return last == '.' && SentenceEnds.IsAt(cursor.Text, at + length) ? at + length - 1 : at + length;
        }

        return null;
    }
}
