namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Words for signs that stand between words or numbers; marks that only lay out a text are not spoken.</summary>
internal sealed class SignsAsWords(LanguageReader reader) : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Sign;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        int at = cursor.At;
        var signs = reader.Signs;
        string? word = cursor[at] switch
        {
            '&' => signs.Ampersand,
            '@' => signs.At,
            '%' => signs.Percent,
            '‰' => signs.PerMille,
            '#' => signs.Hash,
            '№' => signs.Number,
            '°' => signs.Degree,
            '§' => signs.Section,
            '+' => signs.Plus,
            '±' => $"{signs.Plus} {signs.Minus}",
            '−' => signs.Minus,
            '-' when IsBetweenNumbers(cursor, at) => signs.Minus,
            '÷' => signs.DividedBy,
            '=' => signs.EqualTo,
            '<' when IsBetweenNumbers(cursor, at) => signs.LessThan,
            '>' when IsBetweenNumbers(cursor, at) => signs.GreaterThan,
            '×' => signs.Times,
            '≈' => signs.About,
            '*' or '~' or '|' or '_' or '\\' or '^' or '`' or '{' or '}' or '<' or '>' or '•' or '·' or '¶' or '²' or '³' or '©' or '®' or '™' or '≤' or '≥' => "",
            _ => null,
        };
        if (word is null) return false;
        cursor.Speak(at, at + 1, word.Length == 0 && TextWords.IsPart(cursor[at - 1]) && TextWords.IsPart(cursor[at + 1]) ? " " : word);
        return true;
    }

    /// <summary>Whether a sign with spaces around stands between numbers.</summary>
    private static bool IsBetweenNumbers(ReadingCursor cursor, int at) =>
        char.IsWhiteSpace(cursor[at + 1]) && char.IsAsciiDigit(cursor[at + 2]) && char.IsWhiteSpace(cursor[at - 1]) && char.IsAsciiDigit(cursor[at - 2]);
}
