namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Cuts what stands between spaces into pieces: mostly one; more where the script has no spaces, or where one is longer than a segment.</summary>
/// <param name="text">The whole text.</param>
/// <param name="measure">Counts towards the limit.</param>
/// <param name="limit">Most that a piece may count.</param>
internal sealed class RunCutter(string text, SpokenLength measure, int limit)
{
    private readonly PairDepth _pairs = new();

    /// <summary>A new paragraph begins.</summary>
    public void BeginParagraph() => _pairs.Reset();

    /// <summary>The run as one piece, as nearly all are.</summary>
    /// <returns><see langword="false"/> when it is to be cut: then nothing was done.</returns>
    public bool TryKeep(int start, int end, int gap, BreakKind kind, out Piece piece)
    {
        piece = default;
        var run = text.AsSpan(start, end - start);
        long length = measure.Of(run);
        if (length > limit || WideScript.IsIn(run)) return false;
        _pairs.Walk(run);
        piece = new Piece(start, end, (int)length, gap, kind, _pairs.IsInside);
        return true;
    }

    /// <summary>Cuts a run.</summary>
    /// <param name="start">Its first UTF-16 unit.</param>
    /// <param name="end">The unit behind its last one.</param>
    /// <param name="gap">Code points of white space behind it.</param>
    /// <param name="kind">What lies behind it.</param>
    public IEnumerable<Piece> Cut(int start, int end, int gap, BreakKind kind)
    {
        if (!WideScript.IsIn(text.AsSpan(start, end - start)))
        {
            _pairs.Walk(text.AsSpan(start, end - start));
            return Shorten(start, end, gap, kind, _pairs.IsInside);
        }

        return CutWide(start, end, gap, kind);
    }

    private IEnumerable<Piece> CutWide(int start, int end, int gap, BreakKind kind)
    {
        int first = start;
        var behind = BreakKind.Character;
        for (int at = start, next; at < end; at = next)
        {
            next = at + CodePoints.LengthAt(text, at);
            _pairs.Walk(text.AsSpan(at, next - at));
            int here = CodePoints.ValueAt(text, at);
            behind = KindBehind(text.AsSpan(at, next - at), here, behind);
            if (next == end || !IsBreak(here, CodePoints.ValueAt(text, next))) continue;
            foreach (var piece in Shorten(first, next, 0, behind, _pairs.IsInside)) yield return piece;
            first = next;
        }

        var last = kind == BreakKind.Word && behind < kind ? behind : kind;
        foreach (var piece in Shorten(first, end, gap, last, _pairs.IsInside)) yield return piece;
    }

    // A closing mark behind a final one does not change that the sentence is over.
    private static BreakKind KindBehind(ReadOnlySpan<char> character, int codePoint, BreakKind before)
    {
        if (codePoint is '。' or '！' or '？' or '．' or '!' or '?' or '｡') return BreakKind.Sentence;
        if (before != BreakKind.Character && WideScript.Trails(codePoint)) return before;
        return character.Length == 1 && ClauseMarks.IsWide(character[0]) ? BreakKind.Clause : BreakKind.Character;
    }

    // A number stays with what it counts: 3月15日.
    private static bool IsBreak(int left, int right) =>
        (WideScript.Includes(left) || WideScript.Includes(right)) && !WideScript.Leads(left) && !WideScript.Trails(right) && !IsDigit(left) && !IsDigit(right);

    private static bool IsDigit(int codePoint) => codePoint is >= '0' and <= '9';

    // Too long a stretch is cut into equal parts, give or take what makes a better place.
    private IEnumerable<Piece> Shorten(int start, int end, int gap, BreakKind kind, bool inPair)
    {
        long length = measure.Of(text.AsSpan(start, end - start));
        if (length <= limit)
        {
            yield return new Piece(start, end, (int)length, gap, kind, inPair);
            yield break;
        }

        int step = Math.Max(limit * 7 / 10, 1), reach = limit * 3 / 20;
        long parts = (length + step - 1) / step;
        for (; parts > 1 && end - start > 1; parts--)
        {
            int wanted = measure.UnitsOf(text.AsSpan(start, end - start), Math.Max(length / parts, 1));
            if (wanted >= end - start) break;
            int cut = start + CutFinder.Find(text.AsSpan(start, end - start), wanted, Math.Min(reach, wanted - 1));
            long part = measure.Of(text.AsSpan(start, cut - start));
            yield return new Piece(start, cut, (int)Math.Min(part, int.MaxValue), 0, BreakKind.Inside, inPair);
            length -= part;
            start = cut;
        }

        yield return new Piece(start, end, (int)Math.Min(length, int.MaxValue), gap, kind, inPair);
    }
}
