namespace Xtts.Net.Text.Reading.Rules;

/// <summary>The sign before a number: <c>-5</c>, <c>+3</c>, <c>±2</c>, <c>#1</c>, <c>§ 5</c>, <c>~100</c>.</summary>
internal sealed class SignedNumbers(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Sign;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        int at = cursor.At;
        char before = cursor[at - 1];
        if (!StandsBeforeNumber(cursor, at)) return false;
        bool free = before is '\0' or '(' or '[' or '=' or '<' or '>' or '/' or ':' || char.IsWhiteSpace(before);
        string? word = cursor[at] switch
        {
            '-' or '−' or '–' when free => reader.Signs.Minus,
            '+' when free => reader.Signs.Plus,
            '±' => $"{reader.Signs.Plus} {reader.Signs.Minus}",
            '#' or '№' => reader.Signs.Number,
            '§' => reader.Signs.Section,
            '~' or '≈' => reader.Signs.About,
            _ => null,
        };
        if (word is null) return false;
        cursor.Speak(at, at + 1, word + reader.Gap);
        return true;
    }

    private static bool StandsBeforeNumber(ReadingCursor cursor, int at)
    {
        bool spaced = cursor[at] is '#' or '№' or '§' or '~' or '≈' or '±';
        int next = spaced ? TextWords.SkipSpace(cursor.Text, at + 1) : at + 1;
        return char.IsAsciiDigit(cursor[next]);
    }
}
