using TorchSharp;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Weights;

/// <summary>Owns the weights of one model and counts their bytes. Filled by one thread, read by any.</summary>
internal sealed class WeightMemory : IDisposable
{
    private readonly List<Tensor> _weights = [];

    /// <summary>The mapped checkpoint files.</summary>
    public MappedFiles Files { get; } = new();

    /// <summary>Bytes of weights in memory of their own.</summary>
    public long CopiedBytes { get; private set; }

    /// <summary>Bytes of weights that are views into mapped files.</summary>
    public long MappedBytes { get; private set; }

    /// <summary>Keeps a weight until the end of the model.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="mapped">Whether it is a view into a mapped file.</param>
    public Tensor Keep(Tensor weight, bool mapped) => Keep(weight, weight.numel() * weight.ElementSize, mapped);

    /// <summary>Keeps a weight until the end of the model.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="mapped">Whether it is a view into a mapped file.</param>
    public Tensor Keep(Tensor weight, long bytes, bool mapped)
    {
        if (mapped) MappedBytes += bytes;
        else CopiedBytes += bytes;
        return KeepView(weight);
    }

    /// <summary>Keeps a tensor that is not counted, such as a view of a weight that is counted already.</summary>
    public Tensor KeepView(Tensor view)
    {
        _weights.Add(view.DetachFromDisposeScope());
        return view;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var weight in _weights) weight.Dispose();
        _weights.Clear();
        Files.Dispose();
    }
}
