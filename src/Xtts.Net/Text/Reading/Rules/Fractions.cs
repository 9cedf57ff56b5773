using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Parts of a whole: <c>1/2</c>, <c>3/4</c>, <c>2 1/2</c>; other numbers with a slash between keep its name.</summary>
internal sealed class Fractions(LanguageReader reader) : ReadingRule
{
    private readonly UnitsOfMeasure _units = new(reader);

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, end = NumberScanner.EndOfDigits(text, start);
        if (start > 0 && (TextWords.IsPart(text[start - 1]) || text[start - 1] is '.' or ',' or '/')) return false;
        if (cursor[end] is ' ' or '\u00a0' && end - start <= 3 && TryPart(cursor, end + 1, out var part))
        {
            string whole = reader.Numbers.Cardinal(text.AsSpan(start, end - start));
            Say(cursor, start, part.End, reader.Mixed(whole, reader.Fraction(part.Numerator, part.Denominator)));
            return true;
        }

        if (TryPart(cursor, start, out part))
        {
            Say(cursor, start, part.End, reader.Fraction(part.Numerator, part.Denominator));
            return true;
        }

        if (cursor[end] != '/' || !char.IsAsciiDigit(cursor[end + 1]) || end - start > 6) return false;
        cursor.Speak(start, end + 1, $"{reader.Cardinal(text.AsSpan(start, end - start))} {reader.Signs.Over} ");
        return true;
    }

    /// <summary>Speaks the part with the unit that it is of.</summary>
    private void Say(ReadingCursor cursor, int start, int end, string words)
    {
        if (_units.TryFind(cursor, end, out var unit) is { } unitEnd) reader.Say(cursor, start, unitEnd, $"{words} {(unit.Part == unit.Many ? unit.One : unit.Part)}");
        else reader.Say(cursor, start, end, words);
    }

    private static bool TryPart(ReadingCursor cursor, int start, out (int Numerator, int Denominator, int End) part)
    {
        part = default;
        int slash = NumberScanner.EndOfDigits(cursor.Text, start), end = NumberScanner.EndOfDigits(cursor.Text, slash + 1);
        if (slash - start is 0 or > 2 || cursor[slash] != '/' || end - slash - 1 is < 1 or > 3) return false;
        if (cursor[start] == '0' || cursor[slash + 1] == '0' || TextWords.IsPart(cursor[end]) || cursor[end] is '/' || (cursor[end] is '.' or ',' && char.IsAsciiDigit(cursor[end + 1]))) return false;
        int numerator = int.Parse(cursor.Text.AsSpan(start, slash - start), System.Globalization.CultureInfo.InvariantCulture);
        int denominator = int.Parse(cursor.Text.AsSpan(slash + 1, end - slash - 1), System.Globalization.CultureInfo.InvariantCulture);
        if (numerator >= denominator || (denominator > 10 && denominator is not (12 or 16 or 20 or 100))) return false;
        part = (numerator, denominator, end);
        return true;
    }
}
