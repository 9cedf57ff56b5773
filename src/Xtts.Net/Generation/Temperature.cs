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
        for (int code = 0; code < scores.Length; code++) scores[code] /= _temperature;
    }
}
