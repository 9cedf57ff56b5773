namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>What parts a word inside: runs of dots, pictographs, signs between digits, and between letters the full stop, the comma, hyphens and a few signs.</summary>
internal static class Infixes
{
    /// <summary>Length of the infix at a position, 0 when there is none.</summary>
    /// <param name="word">The whole word.</param>
    /// <param name="at">Where to look, behind the first character.</param>
    /// <param name="hyphens">Which hyphens count.</param>
    public static int LengthAt(ReadOnlySpan<char> word, int at, HyphenStyle hyphens)
    {
        char sign = word[at];
        if (char.IsAsciiLetterOrDigit(sign)) return 0;
        switch (sign)
        {
            case '.':
                int dots = word[at..].IndexOfAnyExcept('.');
                if (dots < 0) dots = word.Length - at;
                return dots > 1 ? dots : PartsSentences(word, at) ? 1 : 0;
            case '…':
                return 1;
            case ',':
                return IsLetterBefore(word, at) && IsLetterAt(word, at + 1) ? 1 : 0;
            case ':' or '<' or '>' or '=' or '/':
                return IsLetterOrDigitBefore(word, at) && IsLetterAt(word, at + 1) ? 1 : 0;
            case '+' or '*' or '^':
                return IsBetweenDigits(word, at) ? 1 : 0;
            case '-' or '–' or '—' or '~':
                if (sign == '-' && hyphens != HyphenStyle.Never && IsBetweenDigits(word, at)) return 1;
                return LengthOfHyphen(word, at, hyphens);
            default:
                return MarkClasses.IsIcon(CodePoints.ValueAt(word, at)) ? CodePoints.LengthAt(word, at) : 0;
        }
    }

    // "end.Start": a small letter or a quote before, a capital or a quote behind.
    private static bool PartsSentences(ReadOnlySpan<char> word, int at) => at + 1 < word.Length
        && (MarkClasses.IsQuote(word[at - 1]) || LetterClasses.IsSmall(CodePoints.ValueBefore(word, at)))
        && (MarkClasses.IsQuote(word[at + 1]) || LetterClasses.IsCapital(CodePoints.ValueAt(word, at + 1)));

    private static bool IsBetweenDigits(ReadOnlySpan<char> word, int at) =>
        char.IsAsciiDigit(word[at - 1]) && at + 1 < word.Length && (word[at + 1] == '-' || char.IsAsciiDigit(word[at + 1]));

    private static int LengthOfHyphen(ReadOnlySpan<char> word, int at, HyphenStyle hyphens)
    {
        bool joins = hyphens switch
        {
            HyphenStyle.AfterLetters => IsLetterBefore(word, at),
            HyphenStyle.AfterLettersAndDigits => IsLetterOrDigitBefore(word, at),
            _ => false,
        };
        if (!joins) return 0;
        int longest = word[at] switch { '-' => 3, '—' => 2, _ => 1 };
        int length = 1;
        while (length < longest && at + length < word.Length && word[at + length] == word[at]) length++;
        return IsLetterAt(word, at + length) ? length : 0;
    }

    private static bool IsLetterBefore(ReadOnlySpan<char> word, int at) => LetterClasses.IsLetter(CodePoints.ValueBefore(word, at));

    private static bool IsLetterOrDigitBefore(ReadOnlySpan<char> word, int at) => char.IsAsciiDigit(word[at - 1]) || IsLetterBefore(word, at);

    private static bool IsLetterAt(ReadOnlySpan<char> word, int at) => at < word.Length && LetterClasses.IsLetter(CodePoints.ValueAt(word, at));
}
