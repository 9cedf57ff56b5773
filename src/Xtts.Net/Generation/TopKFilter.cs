namespace Xtts.Net.Generation;

/// <summary>Keeps the k best codes, and those that tie with the last of them.</summary>
/// <remarks>The border is the root of a heap of the k best scores seen so far: one comparison for most codes.</remarks>
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
        for (int code = 0; code < scores.Length; code++)
        {
            if (scores[code] < border) scores[code] = float.NegativeInfinity;
        }
    }

    private float FindBorder(ReadOnlySpan<float> scores)
    {
        scores[.._best.Length].CopyTo(_best);
        for (int root = _best.Length / 2 - 1; root >= 0; root--) Sink(root, _best[root]);
        foreach (float score in scores[_best.Length..])
        {
            if (score > _best[0]) Sink(0, score);
        }

        return _best[0];
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
