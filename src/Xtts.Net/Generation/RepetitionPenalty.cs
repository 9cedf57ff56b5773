namespace Xtts.Net.Generation;

/// <summary>Weakens every code that was seen before, once however often it was seen (Keskar et al. 2019).</summary>
/// <remarks>Works on raw scores, before the temperature: a negative score is multiplied, another divided. Needs time in proportion to the number of different codes seen.</remarks>
internal sealed class RepetitionPenalty : IScoreFilter
{
    private readonly float _penalty;
    private readonly bool[] _isSeen;
    private readonly int[] _seen;
    private int _count;

    /// <param name="penalty">Above 0; above 1 weakens, below 1 strengthens.</param>
    /// <param name="codes">Size of the audio vocabulary.</param>
    public RepetitionPenalty(float penalty, int codes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(penalty);
        _penalty = penalty;
        _isSeen = new bool[codes];
        _seen = new int[codes];
    }

    /// <summary>Counts a code among those seen.</summary>
    /// <param name="code">The code, in <c>[0, codes)</c>.</param>
    public void Observe(int code)
    {
        if (_isSeen[code]) return;
        _isSeen[code] = true;
        _seen[_count++] = code;
    }

    /// <inheritdoc/>
    public void Apply(Span<float> scores)
    {
        foreach (int code in _seen.AsSpan(0, _count))
        {
            float score = scores[code];
            scores[code] = score < 0 ? score * _penalty : score / _penalty;
        }
    }
}
