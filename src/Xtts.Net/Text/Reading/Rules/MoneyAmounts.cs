using System.Collections.Frozen;
using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Amounts of money with the sign or code of the currency before or behind: <c>$5.50</c>, <c>5 €</c>, <c>EUR 100</c>, <c>$3 million</c>.</summary>
internal sealed class MoneyAmounts : ReadingRule
{
    private const int LongestSign = 4;

    private readonly LanguageReader _reader;
    private readonly FrozenDictionary<string, CurrencyNames> _signs;

    /// <param name="reader">The language.</param>
    public MoneyAmounts(LanguageReader reader)
    {
        _reader = reader;
        var signs = new Dictionary<string, CurrencyNames>(StringComparer.Ordinal);
        foreach (var currency in reader.Currencies)
        {
            foreach (string sign in currency.Signs.Split(' ')) signs.TryAdd(sign, currency);
        }

        _signs = signs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number | Beginning.Sign | Beginning.Capital;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor) => char.IsAsciiDigit(cursor[cursor.At]) ? TryNumberFirst(cursor) : TrySignFirst(cursor);

    private bool TryNumberFirst(ReadingCursor cursor)
    {
        if (cursor.IsInWord) return false;
        var number = cursor.Scan(_reader.Scanner);
        int at = TextWords.SkipSpace(cursor.Text, number.End);
        if (FindSign(cursor, at, out int end) is not { } currency) return TryMagnitude(cursor, number, at);

        // "Room 5 $3" has the sign for the number behind it.
        if (at > number.End && char.IsAsciiDigit(cursor[end]) && !char.IsLetter(cursor[at])) return false;
        _reader.Say(cursor, number.Start, end, _reader.Money(number, currency));
        return true;
    }

    /// <summary>A word for millions between number and currency.</summary>
    private bool TryMagnitude(ReadingCursor cursor, in WrittenNumber number, int at)
    {
        int end = TextWords.End(cursor.Text, at);
        if (end - at < 2 || !TextWords.IsIn(_reader.Magnitudes, cursor.Text.AsSpan(at, end - at))) return false;
        int sign = TextWords.SkipSpace(cursor.Text, cursor[end] == '.' ? end + 1 : end);
        if (FindSign(cursor, sign, out int signEnd) is not { } currency) return false;
        _reader.Say(cursor, number.Start, signEnd, _reader.Million(number, cursor.Text[at..end], currency.Unit));
        return true;
    }

    private bool TrySignFirst(ReadingCursor cursor)
    {
        if (FindSign(cursor, cursor.At, out int end) is not { } currency) return false;
        int at = TextWords.SkipSpace(cursor.Text, end);
        if (cursor[at] == '.' && char.IsAsciiDigit(cursor[at + 1]))
        {
            int fractionEnd = NumberScanner.EndOfDigits(cursor.Text, at + 1);
            var fraction = new WrittenNumber(at, fractionEnd, "0", cursor.Text[(at + 1)..fractionEnd], IsGrouped: false);
            _reader.Say(cursor, cursor.At, fractionEnd, _reader.Money(fraction, currency));
            return true;
        }

        if (!char.IsAsciiDigit(cursor[at]))
        {
            if (char.IsLetter(cursor[cursor.At])) return false;
            cursor.Speak(cursor.At, end, currency.Unit.Many);
            return true;
        }

        var number = _reader.Scanner.Scan(cursor.Text, at);
        int magnitude = TextWords.SkipSpace(cursor.Text, number.End), magnitudeEnd = TextWords.End(cursor.Text, magnitude);
        if (TextWords.IsIn(_reader.Magnitudes, cursor.Text.AsSpan(magnitude, magnitudeEnd - magnitude)))
        {
            int after = cursor[magnitudeEnd] == '.' && !SentenceEnds.IsAt(cursor.Text, magnitudeEnd + 1) ? magnitudeEnd + 1 : magnitudeEnd;
            _reader.Say(cursor, cursor.At, after, _reader.Million(number, cursor.Text[magnitude..magnitudeEnd], currency.Unit));
            return true;
        }

        if (SecondEnd(cursor, number, currency) is { } second)
        {
            _reader.Say(cursor, cursor.At, second.End, _reader.RangeStart(number) + _reader.Money(second, currency));
            return true;
        }

        _reader.Say(cursor, cursor.At, number.End, _reader.Money(number, currency));
        return true;
    }

    /// <summary>The second number of a range such as <c>$5-$10</c>.</summary>
    private WrittenNumber? SecondEnd(ReadingCursor cursor, in WrittenNumber first, CurrencyNames currency)
    {
        if (cursor[first.End] is not ('-' or '–' or '—')) return null;
        int at = first.End + 1;
        if (FindSign(cursor, at, out int end) is { } other)
        {
            if (other != currency) return null;
            at = end;
        }

        if (!char.IsAsciiDigit(cursor[at])) return null;
        var second = _reader.Scanner.Scan(cursor.Text, at);
        return first.Value.Whole < second.Value.Whole && cursor[second.End] is not ('-' or '–') ? second : null;
    }

    private CurrencyNames? FindSign(ReadingCursor cursor, int at, out int end)
    {
        var lookup = _signs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(LongestSign, cursor.Text.Length - at); length > 0; length--)
        {
            end = at + length;
            var sign = cursor.Text.AsSpan(at, length);
            if (!lookup.TryGetValue(sign, out var currency)) continue;
            if (char.IsLetter(sign[0]) && char.IsLetter(cursor[end]) && sign[^1] != '$') continue;
            if (sign[^1] == '.' && SentenceEnds.IsAt(cursor.Text, end)) end--;
            return currency;
        }

        end = at;
        return null;
    }
}
