using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.OnnxRuntime;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>A model of the backend under test together with the checkpoint that it reads from.</summary>
internal sealed class ReadyModel : IDisposable
{
    private readonly ICheckpoint _checkpoint;

    private ReadyModel(ICheckpoint checkpoint, IXttsModel model) => (_checkpoint, Model) = (checkpoint, model);

    /// <summary>The model.</summary>
    public IXttsModel Model { get; }

    /// <summary>Opens a checkpoint and loads the backend.</summary>
    public static ReadyModel Load(string path, int threads)
    {
        var checkpoint = new CheckpointReader().Open(path);
        try
        {
            var weights = CheckpointWeights.Create(checkpoint);
            var backend = new OnnxRuntimeBackend(new OnnxRuntimeOptions { IntraOpThreads = threads });
            return new ReadyModel(checkpoint, backend.Load(weights));
        }
        catch
        {
            checkpoint.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Model.Dispose();
        _checkpoint.Dispose();
    }
}
