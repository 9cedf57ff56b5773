namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Memory with the quantised matrices of a model: the process's own, or a mapped file.</summary>
internal unsafe interface IQuantizedMemory : IDisposable
{
    /// <summary>The first matrix.</summary>
    byte* Start { get; }
}
