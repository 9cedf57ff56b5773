using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;

namespace Xtts.Net.Benchmarks.Devices;

/// <summary>A backend with one model, and the checkpoint that the model was loaded from.</summary>
internal sealed class LoadedBackend : IDisposable
{
    private readonly DeviceBackend _backend;
    private readonly CheckpointWeights _weights;

    /// <summary>Loads a checkpoint that has its configuration beside it.</summary>
    public LoadedBackend(DeviceBackend backend, string path)
    {
        _backend = backend;
        var checkpoint = new CheckpointReader().Open(path);
        try
        {
            var keys = new XttsKeyMapper().Map(checkpoint);
            var configuration = XttsConfiguration.Read(Path.Combine(Path.GetDirectoryName(path)!, "config.json"));
            _weights = new CheckpointWeights(checkpoint, keys, ModelSizesReader.Read(checkpoint, keys, configuration));
            Model = backend.Backend.Load(_weights);
        }
        catch
        {
            checkpoint.Dispose();
            throw;
        }
    }

    /// <summary>The model.</summary>
    public IXttsModel Model { get; }

    /// <summary>Where it runs.</summary>
    public string Name => _backend.Name;

    /// <summary>Bytes that its weights and its caches take now, where the backend tells.</summary>
    public (long Weights, long Cache)? Memory => _backend.Memory();

    /// <inheritdoc/>
    public void Dispose()
    {
        Model.Dispose();
        _weights.Dispose();
    }
}
