using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>Finds sentences as the reference does: one ends before the first token behind a final mark that is neither punctuation nor a final mark itself.</summary>
/// <remarks>
/// So closing quotes stay with their sentence, and so do opening ones of the next. A single space behind a word belongs to no sentence; all other whitespace is a token like a word.
/// Linear time; holds the tokens of one stretch between spaces at a time. Thread-safe.
/// </remarks>
/// <param name="rules">Rules of the language.</param>
internal sealed class SentenceBreaker(SentenceRules rules)
{
    /// <summary>Finds the sentences of a text.</summary>
    /// <returns>Where each lies, in order; nothing for an empty text.</returns>
    public IEnumerable<Range> Break(string text)
    {
        int start = 0;
        bool ended = false;
        foreach (var token in Tokens(text))
        {
            var word = text.AsSpan(token.Start, token.End - token.Start);
            bool mark = FinalMarks.Is(word) && !IsDecimalPoint(text, token);
            if (mark)
            {
                ended = true;
            }
            else if (ended && !MarkClasses.IsPunctuation(word))
            {
                yield return start..WithoutSpace(text, token.Start);
                start = token.Start;
                ended = false;
            }
        }

        if (text.Length > 0) yield return start..WithoutSpace(text, text.Length);
    }

    private IEnumerable<Token> Tokens(string text)
    {
        var tokenizer = new WordTokenizer(rules);
        var tokens = new List<Token>();
        int at = 0;
        while (at < text.Length)
        {
            bool blank = Whitespace.Includes(text[at]);
            int end = EndOfStretch(text, at, blank);
            if (blank)
            {
                // The space that parts two words is no token.
                int first = at > 0 && text[at] == ' ' ? at + 1 : at;
                if (first < end) yield return new Token(first, end);
            }
            else if (rules.HasSpaces)
            {
                tokens.Clear();
                tokenizer.Tokenize(text, new Token(at, end), tokens);
                foreach (var token in tokens) yield return token;
            }
            else
            {
                for (int next; at < end; at = next)
                {
                    next = at + CodePoints.LengthAt(text, at);
                    yield return new Token(at, next);
                }
            }

            at = end;
        }
    }

    private int EndOfStretch(string text, int at, bool blank)
    {
        int end = at + 1;
        while (end < text.Length && (Whitespace.Includes(text[end]) == blank || (!blank && IsInsideWord(text, end)))) end++;
        return end;
    }

    // The space of a word such as "EE. UU.".
    private bool IsInsideWord(string text, int space)
    {
        foreach (string word in rules.SpacedWords)
        {
            int before = word.IndexOf(' ', StringComparison.Ordinal);
            if (space >= before && text.AsSpan(space - before).StartsWith(word)) return true;
        }

        return false;
    }

    // Where every character is a token, a full stop between digits would part a number.
    private bool IsDecimalPoint(string text, Token token) => !rules.HasSpaces && rules.KeepsDecimals && text[token.Start] == '.'
        && token.Start > 0 && char.IsAsciiDigit(text[token.Start - 1]) && token.End < text.Length && char.IsAsciiDigit(text[token.End]);

    private static int WithoutSpace(string text, int end) => end > 1 && text[end - 1] == ' ' && !Whitespace.Includes(text[end - 2]) ? end - 1 : end;
}
