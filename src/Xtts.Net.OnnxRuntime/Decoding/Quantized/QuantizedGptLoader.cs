using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Decoding.Quantized.Caching;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Gets a model's quantised weights: from the file of an earlier time, or by quantising them and keeping them in such a file.</summary>
/// <param name="weights">The model's weights.</param>
/// <param name="scheme">Bits of the matrices.</param>
/// <param name="threads">Threads that may be used.</param>
internal sealed unsafe class QuantizedGptLoader(IModelWeights weights, QuantizationScheme scheme, int threads)
{
    private const int NameDigits = 32;

    /// <summary>Where files are kept; <see langword="null"/> to keep none. When nothing can be written there, quantised weights stay in the process's own memory.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets them.</summary>
    /// <param name="progress">Told how many blocks are quantised.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped; nothing is left behind.</exception>
    /// <exception cref="BackendException">A weight cannot be read, or has values that are no numbers.</exception>
    public QuantizedWeights Load(Action<int>? progress, CancellationToken cancellationToken)
    {
        int inner = checked((int)weights.Get(BlockMatrices.Name(0) + "mlp.c_fc.weight").Shape[1]);
        var layout = new QuantizedLayout(weights.Sizes, inner, scheme);
        return new QuantizedWeights(weights, layout, Folder is { } folder ? Find(layout, folder, progress, cancellationToken) : Make(layout, progress, cancellationToken));
    }

    private IQuantizedMemory Find(QuantizedLayout layout, string folder, Action<int>? progress, CancellationToken cancellationToken)
    {
        string fingerprint = WeightFingerprint.Of(weights, layout), path = Path.Combine(folder, $"gpt-{scheme.Name}-{fingerprint[..NameDigits]}.safetensors");
        if (QuantizedFile.Open(path, layout, fingerprint, threads) is { } found) return found;
        var made = Make(layout, progress, cancellationToken);
        if (!QuantizedFile.TryWrite(path, layout, fingerprint, made.Start, threads) || QuantizedFile.Open(path, layout, fingerprint, threads) is not { } kept) return made;
        made.Dispose();
        return kept;
    }

    private OwnQuantizedMemory Make(QuantizedLayout layout, Action<int>? progress, CancellationToken cancellationToken)
    {
        var memory = new OwnQuantizedMemory(layout.Bytes);
        try
        {
            GptQuantizer.Quantize(weights, layout, memory.Start, threads, progress, cancellationToken);
            return memory;
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }
}
