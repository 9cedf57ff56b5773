using System.Runtime.InteropServices;

namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Packs pieces into segments: of all ways to cut a stretch of some segments' length, the cheapest (dynamic programming, as in the breaking of paragraphs into lines: Knuth and Plass 1981).</summary>
/// <remarks>Holds the pieces of one stretch at a time. Linear in the text: a piece is looked at from no further away than the limit. One instance per text; not thread-safe.</remarks>
/// <param name="limit">Length that no segment of several pieces exceeds.</param>
internal sealed class SegmentPacker(int limit)
{
    /// <summary>Segments' lengths that are looked at together; the last ones of them are looked at again with what follows.</summary>
    private const int Window = 8, LookedAtAgain = 3;

    private readonly List<Piece> _pieces = [];
    private readonly Queue<Range> _segments = new();
    private double[] _costs = [0];
    private int[] _cuts = [0];

    /// <summary>Packs pieces.</summary>
    /// <returns>Where each segment lies in the text.</returns>
    public IEnumerable<Range> Pack(IEnumerable<Piece> pieces)
    {
        long length = 0;
        foreach (var piece in pieces)
        {
            _pieces.Add(piece);
            length += piece.Length + piece.Gap;
            if (length < (long)Window * limit) continue;
            length = Cut(keep: LookedAtAgain * limit);
            while (_segments.TryDequeue(out var segment)) yield return segment;
        }

        Cut(keep: 0);
        while (_segments.TryDequeue(out var segment)) yield return segment;
    }

    /// <summary>Cuts what is there, and takes out all segments but those at the end.</summary>
    /// <param name="keep">Length at the end that is left for next time.</param>
    /// <returns>Length of what is left.</returns>
    private long Cut(int keep)
    {
        int count = _pieces.Count;
        if (_costs.Length <= count) (_costs, _cuts) = (new double[2 * count + 1], new int[2 * count + 1]);
        var pieces = CollectionsMarshal.AsSpan(_pieces);
        for (int end = 1; end <= count; end++) FindCut(pieces, end, isLast: end == count && keep == 0);

        // From the end to the start: each cut tells the one before it.
        var ends = new Stack<int>();
        for (int end = count; end > 0; end = _cuts[end]) ends.Push(end);
        long left = 0;
        foreach (var piece in pieces) left += piece.Length + piece.Gap;
        int taken = 0;
        while (ends.TryPop(out int end) && (taken == 0 || left > keep))
        {
            _segments.Enqueue(pieces[taken].Start..pieces[end - 1].End);
            foreach (var piece in pieces[taken..end]) left -= piece.Length + piece.Gap;
            taken = end;
        }

        _pieces.RemoveRange(0, taken);
        return left;
    }

    // The cheapest way to have a segment end behind piece end - 1; the shorter one first, so that on a tie the later cut wins.
    private void FindCut(ReadOnlySpan<Piece> pieces, int end, bool isLast)
    {
        int length = 0, paragraphs = 0;
        double best = double.PositiveInfinity;
        var behind = pieces[end - 1];
        for (int start = end - 1; start >= 0; start--)
        {
            length += pieces[start].Length;
            if (length > limit && start < end - 1) break;
            double cost = _costs[start] + CutCost.Of(length, limit) + (behind.Break == BreakKind.Heading ? CutCost.OfHeadingWithParagraph * paragraphs : 0);
            if (cost < best) (best, _cuts[end]) = (cost, start);
            if (start == 0) break;
            length += pieces[start - 1].Gap;
            if (pieces[start - 1].Break == BreakKind.Paragraph) paragraphs = 1;
        }

        _costs[end] = best + (isLast ? 0 : CutCost.Behind(behind));
    }
}
