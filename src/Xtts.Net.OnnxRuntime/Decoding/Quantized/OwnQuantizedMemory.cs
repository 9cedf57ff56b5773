using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Quantised matrices in the process's own memory.</summary>
/// <param name="bytes">Their size.</param>
internal sealed unsafe class OwnQuantizedMemory(long bytes) : IQuantizedMemory
{
    private readonly HugeMemory _memory = new(bytes);

    /// <inheritdoc/>
    public byte* Start => _memory.Pointer;

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();
}
