namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>Parts what stands between spaces into words and marks: prefixes and suffixes first, then infixes; what a language knows as one word stays one.</summary>
/// <remarks>The rules of spaCy's tokenizer, as far as the ends of sentences depend on them. Owns its scratch: one instance per text.</remarks>
internal sealed class WordTokenizer(SentenceRules rules)
{
    private readonly List<Token> _suffixes = [];

    /// <summary>Adds the tokens of a stretch of text without whitespace.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="stretch">The stretch.</param>
    /// <param name="tokens">Empty; the tokens afterwards.</param>
    public void Tokenize(string text, Token stretch, List<Token> tokens)
    {
        _suffixes.Clear();
        var word = CutEnds(text, stretch, tokens);
        CutInside(text, word, tokens);
        for (int i = _suffixes.Count - 1; i >= 0; i--) tokens.Add(_suffixes[i]);
        Rejoin(text, tokens);
    }

    private Token CutEnds(string text, Token word, List<Token> prefixes)
    {
        while (word.Start < word.End)
        {
            var rest = Span(text, word);
            if (rules.IsKnown(rest)) break;

            int prefix = Prefixes.LengthIn(rest);
            if (prefix > 0 && rules.IsKnown(rest[prefix..])) return CutStart(prefix);

            int suffix = Suffixes.LengthIn(rest[prefix..], rules.Suffixes);
            if (suffix > 0 && rules.IsKnown(rest[..^suffix])) return CutEnd(suffix);

            if (prefix == 0 && suffix == 0) break;
            if (prefix > 0) word = CutStart(prefix);
            if (suffix > 0) word = CutEnd(suffix);
        }

        return word;

        Token CutStart(int length)
        {
            prefixes.Add(new Token(word.Start, word.Start + length));
            return word with { Start = word.Start + length };
        }

        Token CutEnd(int length)
        {
            _suffixes.Add(new Token(word.End - length, word.End));
            return word with { End = word.End - length };
        }
    }

    private void CutInside(string text, Token word, List<Token> tokens)
    {
        var span = Span(text, word);
        if (span.IsEmpty) return;
        if (rules.IsContraction(span))
        {
            tokens.Add(word with { End = word.End - 1 });
            tokens.Add(word with { Start = word.End - 1 });
            return;
        }

        int start = 0;
        if (!rules.IsWhole(span) && !WebAddress.Is(span))
        {
            // An infix at the very start parts nothing.
            for (int at = CodePoints.LengthAt(span, 0); at < span.Length;)
            {
                int length = Infixes.LengthAt(span, at, rules.Hyphens);
                if (length > 0)
                {
                    if (start < at) tokens.Add(new Token(word.Start + start, word.Start + at));
                    tokens.Add(new Token(word.Start + at, word.Start + at + length));
                    start = at + length;
                }

                at += length > 0 ? length : CodePoints.LengthAt(span, at);
            }
        }

        if (start < span.Length) tokens.Add(word with { Start = word.Start + start });
    }

    // Tokens that together are a whole word become one again, the longest first: "z", "." of "z.B.", ":" and ")" behind a word.
    private void Rejoin(string text, List<Token> tokens)
    {
        int kept = 0;
        for (int first = 0; first < tokens.Count; kept++)
        {
            int behind = first + 1;
            for (int next = first + 1; next < tokens.Count && tokens[next].End - tokens[first].Start <= rules.LongestWholeWord; next++)
            {
                if (rules.IsWhole(text.AsSpan(tokens[first].Start, tokens[next].End - tokens[first].Start))) behind = next + 1;
            }

            tokens[kept] = new Token(tokens[first].Start, tokens[behind - 1].End);
            first = behind;
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    private static ReadOnlySpan<char> Span(string text, Token token) => text.AsSpan(token.Start, token.End - token.Start);
}
