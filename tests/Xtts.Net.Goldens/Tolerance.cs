namespace Xtts.Net.Goldens;

/// <summary>How far a computed tensor may be from the recorded one.</summary>
/// <param name="Limit">Largest distance that passes; 0 demands equality.</param>
/// <param name="IsRelative">Whether the distance is taken relative to the largest recorded magnitude.</param>
public readonly record struct Tolerance(double Limit, bool IsRelative)
{
    /// <summary>The distance of a computed tensor from the recorded one, in the terms of this tolerance.</summary>
    public double Measure(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected) =>
        IsRelative ? FloatComparison.MaxRelativeError(actual, expected) : FloatComparison.MaxAbsoluteError(actual, expected);
}
