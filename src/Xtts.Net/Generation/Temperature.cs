using System.Numerics;
using System.Runtime.InteropServices;

namespace Xtts.Net.Generation;

/// <summary>Divides the scores: below 1 the best codes gain, above 1 the others do.</summary>
internal sealed class Temperature : IScoreFilter
{
    private readonly float _temperature;

    /// <param name="temperature">Above 0.</param>
    public Temperature(float temperature)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        _temperature = temperature;
    }

    /// <inheritdoc/>
    public void Apply(Span<float> scores)
    {
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (ref var block in blocks) block /= new Vector<float>(_temperature);
        foreach (ref float score in scores[(blocks.Length * Vector<float>.Count)..]) score /= _temperature;
    }
}
