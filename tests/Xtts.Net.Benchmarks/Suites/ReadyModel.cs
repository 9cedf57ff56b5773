using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>A model of the backend under test together with the weights that it reads from.</summary>
internal sealed class ReadyModel : IDisposable
{
    private readonly CheckpointWeights _weights;

    private ReadyModel(CheckpointWeights weights, IXttsModel model) => (_weights, Model) = (weights, model);

    /// <summary>The model.</summary>
    public IXttsModel Model { get; }

    /// <summary>Opens a checkpoint, with the configuration beside it, and loads the backend.</summary>
    public static ReadyModel Load(BackendUnderTest backend, string path, int threads)
    {
        var runtime = backend.Create(threads, Path.GetDirectoryName(path)!);      // first, as applications do: they name the backend before the model
        var weights = Open(path);
        try
        {
            return new ReadyModel(weights, runtime.Load(weights));
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Model.Dispose();
        _weights.Dispose();
    }

    /// <summary>Opens the weights of a checkpoint, with the configuration beside it.</summary>
    public static CheckpointWeights Open(string path)
    {
        var configuration = XttsConfiguration.Read(Path.Combine(Path.GetDirectoryName(path)!, "config.json"));
        var checkpoint = new CheckpointReader().Open(path);
        try
        {
            var keys = new XttsKeyMapper().Map(checkpoint);
            return new CheckpointWeights(checkpoint, keys, ModelSizesReader.Read(checkpoint, keys, configuration));
        }
        catch
        {
            checkpoint.Dispose();
            throw;
        }
    }
}
