using Xtts.Net.Synthesis;

namespace Xtts.Net.Loading;

/// <summary>Fits a backend's own 0 to 1 into the rest of the whole.</summary>
internal sealed class BackendProgress : IProgress<LoadProgress>
{
    private readonly IProgress<LoadProgress>? _whole;
    private readonly double _done;

    /// <param name="whole">Listener of the whole.</param>
    /// <param name="done">Share that was done before the backend started.</param>
    public BackendProgress(IProgress<LoadProgress>? whole, double done)
    {
        _whole = whole;
        _done = done;
    }

    /// <inheritdoc/>
    public void Report(LoadProgress value) =>
        _whole?.Report(value with { Stage = LoadStage.PreparingBackend, Fraction = _done + Math.Clamp(value.Fraction, 0, 1) * (1 - _done) });
}
