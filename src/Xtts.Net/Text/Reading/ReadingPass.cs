using System.Buffers;

namespace Xtts.Net.Text.Reading;

/// <summary>Reads a text once from start to end and asks, wherever digits, signs, capitals or full stops stand, rules in their order. Thread-safe.</summary>
/// <remarks>Linear: every rule looks at a bounded stretch around a position, or moves the cursor past what it looked at.</remarks>
internal sealed class ReadingPass
{
    private const string Signs = "+-−–—±×÷=<>≤≥≈~&@%‰#$£€¥₺₹₽₴₩₪₫₱₦₿฿₡¢°§¶©®™½¼¾⅓⅔⅛⅜⅝⅞*/_|\\^{}[]`•·№²³ºª";

    private static readonly SearchValues<char> WithCapitals = SearchValues.Create(
        "0123456789." + Signs + new string([.. Enumerable.Range(0, 0x0530).Select(code => (char)code).Where(char.IsUpper)]));

    private readonly ReadingRule[][] _byBeginning;

    /// <param name="rules">The rules; the first that applies wins.</param>
    public ReadingPass(IEnumerable<ReadingRule> rules)
    {
        var all = rules.ToArray();
        _byBeginning = new ReadingRule[(int)Beginning.Any + 1][];
        foreach (var beginning in (Beginning[])[Beginning.Number, Beginning.Sign, Beginning.Capital, Beginning.Dot])
            _byBeginning[(int)beginning] = [.. all.Where(rule => rule.Beginnings.HasFlag(beginning))];
    }

    /// <summary>The text as a person reads it out.</summary>
    public string Read(string text)
    {
        int at = text.AsSpan().IndexOfAny(WithCapitals);
        if (at < 0) return text;
        var cursor = new ReadingCursor(text);
        while (at < text.Length)
        {
            cursor.At = at;
            var beginning = At(text, at);
            int next = beginning != Beginning.None && TryRead(cursor, beginning) ? Math.Max(cursor.Done, at) : AfterWord(text, at);
            int skip = text.AsSpan(next).IndexOfAny(WithCapitals);
            if (skip < 0) break;
            at = next + skip;
        }

        return cursor.Finish();
    }

    private bool TryRead(ReadingCursor cursor, Beginning beginning)
    {
        int done = cursor.Done;
        foreach (var rule in _byBeginning[(int)beginning])
        {
            // A rule that moved nothing has not applied, so that every turn gets ahead.
            if (rule.TryRead(cursor) && cursor.Done > done && cursor.Done > cursor.At - 1) return true;
        }

        return false;
    }

    private static Beginning At(string text, int at)
    {
        char character = text[at];
        if (char.IsAsciiDigit(character)) return Beginning.Number;
        if (character == '.') return Beginning.Dot;
        if (!char.IsLetter(character) || character is 'º' or 'ª') return Beginning.Sign;
        return at > 0 && char.IsLetter(text[at - 1]) ? Beginning.None : Beginning.Capital;
    }

    private static int AfterWord(string text, int at)
    {
        if (!char.IsLetter(text[at])) return at + 1;
        while (at < text.Length && char.IsLetter(text[at])) at++;
        return at;
    }
}
