using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;

namespace Xtts.Net.Parity.Models;

/// <summary>A model that hands over its intermediate values.</summary>
internal sealed class TappedModel : IDisposable
{
    private readonly RecordingTap _tap = new();
    private readonly IXttsModel _model;

    public TappedModel(ITappableBackend backend, IModelWeights weights) => _model = backend.Load(weights, _tap);

    /// <summary>Runs a part of the model.</summary>
    /// <returns>The intermediate values of the run.</returns>
    public TappedValues Run(Action<IXttsModel> part)
    {
        _tap.Clear();
        part(_model);
        return _tap.Snapshot();
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();
}
