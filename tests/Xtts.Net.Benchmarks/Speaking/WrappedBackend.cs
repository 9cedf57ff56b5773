using Xtts.Net.Backends;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>A backend whose models are handed out in a wrapping.</summary>
/// <param name="backend">The backend that loads.</param>
/// <param name="wrap">Wraps a model, and owns it from then on.</param>
internal sealed class WrappedBackend(IXttsBackend backend, Func<IXttsModel, IXttsModel> wrap) : IXttsBackend
{
    /// <inheritdoc/>
    public string Name => backend.Name;

    /// <inheritdoc/>
    public IXttsModel Load(IModelWeights weights, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default) => wrap(backend.Load(weights, progress, cancellationToken));
}
