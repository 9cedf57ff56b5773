namespace Xtts.Net.Generation;

/// <summary>Nucleus filter: keeps the smallest set of best codes whose probability reaches <c>p</c> (Holtzman et al. 2020).</summary>
/// <remarks>
/// Codes are visited from worst to best, equal ones by number, and dropped while their cumulative probability stays at or below 1 - p; the best code always survives.
/// Only codes that earlier filters left are sorted.
/// </remarks>
internal sealed class TopPFilter : IScoreFilter
{
    private readonly float _drop;
    private readonly int[] _codes;
    private readonly long[] _order;         // what is left, worst first: score in the upper half, code in the lower
    private readonly double[] _weights;     // exp(score - best), in that order

    /// <param name="p">Probability to keep, in (0, 1).</param>
    /// <param name="codes">Size of the audio vocabulary.</param>
    public TopPFilter(float p, int codes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1f);

        // The reference subtracts in double before it rounds; by way of decimal, 0.9f is 0.9 there.
        _drop = (float)(1.0 - (double)(decimal)p);
        _codes = new int[codes];
        _order = new long[codes];
        _weights = new double[codes];
    }

    /// <inheritdoc/>
    public void Apply(Span<float> scores)
    {
        var order = SortedSurvivors(scores);
        if (order.IsEmpty) return;
        double best = scores[Code(order[^1])], total = 0, seen = 0;
        for (int i = 0; i < order.Length; i++) total += _weights[i] = PortableExponential.Of(scores[Code(order[i])] - best);
        for (int i = 0; i < order.Length - 1; i++)
        {
            seen += _weights[i] / total;
            if ((float)seen > _drop) break;
            scores[Code(order[i])] = float.NegativeInfinity;
        }
    }

    private Span<long> SortedSurvivors(ReadOnlySpan<float> scores)
    {
        var codes = Candidates.Collect(scores, _codes);
        var order = _order.AsSpan(0, codes.Length);
        for (int i = 0; i < codes.Length; i++) order[i] = ((long)ScoreRank.Of(scores[codes[i]]) << 32) | (uint)codes[i];
        order.Sort();
        return order;
    }

    private static int Code(long entry) => (int)entry;
}
