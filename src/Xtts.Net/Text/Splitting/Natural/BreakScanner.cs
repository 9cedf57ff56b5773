using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Reads a text from end to end and tells what lies between its words. One instance per text; not thread-safe.</summary>
/// <param name="text">Any text.</param>
/// <param name="language">Its language.</param>
/// <param name="limit">Most that a piece may count.</param>
internal sealed class BreakScanner(string text, LanguageTag language, int limit)
{
    private readonly SentenceEndings _endings = new(AbbreviationLists.Of(language));
    private readonly RunCutter _cutter = new(text, SpokenLength.Of(language), limit);

    /// <summary>The pieces of the text in order, made as they are asked for.</summary>
    public IEnumerable<Piece> Pieces()
    {
        bool leads = true;
        for (int start = SkipBlank(0), next; start < text.Length; start = next)
        {
            int end = start + 1;
            while (end < text.Length && !Whitespace.Includes(text[end])) end++;
            next = SkipBlank(end);
            int lines = LinesIn(text.AsSpan(end, next - end));
            var kind = Between(text.AsSpan(start, end - start), next, lines, leads);
            if (_cutter.TryKeep(start, end, next - end, kind, out var whole))
            {
                yield return whole;
            }
            else
            {
                foreach (var piece in _cutter.Cut(start, end, next - end, kind)) yield return piece;
            }

            if (lines > 1) _cutter.BeginParagraph();
            leads = lines > 0 || kind <= BreakKind.Sentence;
        }
    }

    private BreakKind Between(ReadOnlySpan<char> word, int nextStart, int lines, bool leads)
    {
        int nextEnd = nextStart;
        while (nextEnd < text.Length && !Whitespace.Includes(text[nextEnd])) nextEnd++;
        var next = text.AsSpan(nextStart, nextEnd - nextStart);
        var ending = _endings.Behind(word, next, leads);
        if (lines > 1) return ending == SentenceEnding.None && !ClauseMarks.EndIn(word) ? BreakKind.Heading : BreakKind.Paragraph;

        // Marks that stand apart stay with what they belong to: « oui », a dash before an answer.
        if (Brackets.WithoutOpeners(word).IsEmpty || IsTrailing(next)) return lines > 0 ? BreakKind.Clause : BreakKind.Glued;
        if (ending == SentenceEnding.Ends) return BreakKind.Sentence;
        if (ending == SentenceEnding.Perhaps) return BreakKind.Perhaps;
        if (lines > 0 || ending == SentenceEnding.GoesOn) return BreakKind.Clause;
        bool behindNumber = EndsInDigit(word), beforeNumber = BeginsInDigit(next);
        if (behindNumber && beforeNumber) return BreakKind.Number;
        if (ending == SentenceEnding.Abbreviation || behindNumber) return BreakKind.Glued;
        if (ClauseMarks.EndIn(word)) return beforeNumber && EndsInDigit(word[..^1]) ? BreakKind.Glued : BreakKind.Clause;        // March 15, 2024
        return beforeNumber ? BreakKind.Glued : IsDash(next) ? BreakKind.Clause : BreakKind.Word;
    }

    private static bool EndsInDigit(ReadOnlySpan<char> word) => word is [.., >= '0' and <= '9'] or [.., >= '0' and <= '9', '.'];

    private static bool BeginsInDigit(ReadOnlySpan<char> word) => word is [>= '0' and <= '9', ..] or ['+' or '-' or '(' or '$' or '£' or '€', >= '0' and <= '9', ..];

    private static bool IsDash(ReadOnlySpan<char> word) => word is ['-' or '–' or '—' or '―', ..] && !word.ContainsAnyExcept("-–—―");

    private static bool IsTrailing(ReadOnlySpan<char> word)
    {
        if (word.Length > 3) return false;
        foreach (char mark in word)
        {
            bool closes = Brackets.Closes(mark) || Brackets.OpensAlone(mark) == false || mark is '!' or '?' or '.' or ',' or ';' or ':' or '…' or '%' or '°';
            if (!closes) return false;
        }

        return true;
    }

    private static int LinesIn(ReadOnlySpan<char> gap)
    {
        int lines = 0;
        for (int at = 0; at < gap.Length; at++)
        {
            if (gap[at] is '\u2029') lines += 2;
            else if (gap[at] is '\n' or '\u0085' or '\u2028' || (gap[at] == '\r' && !(at + 1 < gap.Length && gap[at + 1] == '\n'))) lines++;
        }

        return lines;
    }

    private int SkipBlank(int at)
    {
        while (at < text.Length && Whitespace.Includes(text[at])) at++;
        return at;
    }
}
