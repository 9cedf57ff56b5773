using System.Numerics;
using System.Runtime.InteropServices;

namespace Xtts.Net.Generation;

/// <summary>Keeps the k best codes, and those that tie with the last of them.</summary>
/// <remarks>
/// The border is found bit by bit from the top, as the largest rank that at least k codes reach: counting runs over several codes at a time and nothing is sorted.
/// </remarks>
internal sealed class TopKFilter : IScoreFilter
{
    private readonly int _k;
    private readonly Vector<int>[] _ranks;

    /// <param name="k">Codes to keep; at least 1.</param>
    /// <param name="codes">Size of the audio vocabulary.</param>
    public TopKFilter(int k, int codes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        _k = k;
        _ranks = new Vector<int>[(codes + Vector<int>.Count - 1) / Vector<int>.Count];

        // Places behind the last code have the one rank that no score has, and are never counted.
        if (_ranks.Length > 0) _ranks[^1] = new Vector<int>(int.MinValue);
    }

    /// <inheritdoc/>
    public void Apply(Span<float> scores)
    {
        if (_k >= scores.Length) return;
        FillRanks(scores);
        int border = FindBorder();
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (int i = 0; i < blocks.Length; i++)
        {
            var dropped = Vector.LessThan(_ranks[i], new Vector<int>(border));
            blocks[i] = Vector.ConditionalSelect(Vector.AsVectorSingle(dropped), new Vector<float>(float.NegativeInfinity), blocks[i]);
        }

        foreach (ref float score in scores[(blocks.Length * Vector<float>.Count)..])
        {
            if (ScoreRank.Of(score) < border) score = float.NegativeInfinity;
        }
    }

    private void FillRanks(ReadOnlySpan<float> scores)
    {
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (int i = 0; i < blocks.Length; i++) _ranks[i] = ScoreRank.Of(blocks[i]);
        var ranks = MemoryMarshal.Cast<Vector<int>, int>(_ranks.AsSpan());
        for (int code = blocks.Length * Vector<float>.Count; code < scores.Length; code++) ranks[code] = ScoreRank.Of(scores[code]);
    }

    private int FindBorder()
    {
        int border = int.MinValue;
        for (int bit = 31; bit >= 0; bit--)
        {
            int higher = unchecked(border + (1 << bit));
            int count = CountFrom(higher);
            if (count == _k) return higher;
            if (count > _k) border = higher;
        }

        return border;
    }

    private int CountFrom(int border)
    {
        var negativeCount = Vector<int>.Zero;
        foreach (var ranks in _ranks) negativeCount += Vector.GreaterThanOrEqual(ranks, new Vector<int>(border));
        return -Vector.Sum(negativeCount);
    }
}
