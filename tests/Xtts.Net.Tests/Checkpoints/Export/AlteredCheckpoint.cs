using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints.Export;

/// <summary>A real checkpoint some of whose bytes are changed as they are read.</summary>
internal sealed class AlteredCheckpoint(ICheckpoint inner) : ICheckpoint
{
    private readonly Dictionary<string, int> _readings = [];

    /// <summary>Changes a tensor's bytes: its name, how often it has been read, and the bytes.</summary>
    public required Action<string, int, byte[]> Change { get; init; }

    public string Path => inner.Path;

    public CheckpointContainer Container => inner.Container;

    public CheckpointLoadMode LoadMode => inner.LoadMode;

    public CheckpointLayout Layout => inner.Layout;

    public CheckpointMetadata Metadata => inner.Metadata;

    public IReadOnlyDictionary<string, TensorEntry> Tensors => inner.Tensors;

    public TensorView Read(string name)
    {
        byte[] bytes = inner.Read(name).Bytes.ToArray();
        Change(name, _readings[name] = _readings.GetValueOrDefault(name) + 1, bytes);
        return new TensorView(Tensors[name], bytes);
    }

    public void RequireUnchanged() => inner.RequireUnchanged();

    public void Dispose() => inner.Dispose();
}
