using System.Numerics;
using System.Runtime.InteropServices;

namespace Xtts.Net.Generation;

/// <summary>Keeps the k best codes, and those that tie with the last of them.</summary>
/// <remarks>The border is the root of a heap of the k best scores seen so far: most codes cost one comparison, several at a time.</remarks>
internal sealed class TopKFilter : IScoreFilter
{
    private readonly float[] _best;         // a heap, worst at the root

    /// <param name="k">Codes to keep; at least 1.</param>
    public TopKFilter(int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        _best = new float[k];
    }

    /// <inheritdoc/>
    public void Apply(Span<float> scores)
    {
        if (_best.Length >= scores.Length) return;
        float border = FindBorder(scores);
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (ref var block in blocks) block = Vector.ConditionalSelect(Vector.LessThan(block, new Vector<float>(border)), new Vector<float>(float.NegativeInfinity), block);
        foreach (ref float score in scores[(blocks.Length * Vector<float>.Count)..])
        {
            if (score < border) score = float.NegativeInfinity;
        }
    }

    private float FindBorder(ReadOnlySpan<float> scores)
    {
        scores[.._best.Length].CopyTo(_best);
        for (int root = _best.Length / 2 - 1; root >= 0; root--) Sink(root, _best[root]);

        var rest = scores[_best.Length..];
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(rest);
        for (int i = 0; i < blocks.Length; i++)
        {
            if (Vector.GreaterThanAny(blocks[i], new Vector<float>(_best[0]))) Offer(rest.Slice(i * Vector<float>.Count, Vector<float>.Count));
        }

        Offer(rest[(blocks.Length * Vector<float>.Count)..]);
        return _best[0];
    }

    private void Offer(ReadOnlySpan<float> scores)
    {
        foreach (float score in scores)
        {
            if (score > _best[0]) Sink(0, score);
        }
    }

    private void Sink(int position, float score)
    {
        while (true)
        {
            int child = 2 * position + 1;
            if (child >= _best.Length) break;
            if (child + 1 < _best.Length && _best[child + 1] < _best[child]) child++;
            if (_best[child] >= score) break;
            _best[position] = _best[child];
            position = child;
        }

        _best[position] = score;
    }
}
