using Xtts.Net.Synthesis;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>Hands reports of a loading to the host's status and to whoever the application named.</summary>
internal sealed class StatusProgress : IProgress<LoadProgress>
{
    private readonly Action<LoadProgress> _status;
    private readonly IProgress<LoadProgress>? _listener;

    public StatusProgress(Action<LoadProgress> status, IProgress<LoadProgress>? listener)
    {
        _status = status;
        _listener = listener;
    }

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        _status(value);
        _listener?.Report(value);
    }
}
