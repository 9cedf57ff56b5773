namespace Xtts.Net.OnnxRuntime;

/// <summary>What computes the vocoder.</summary>
public enum OnnxRuntimeVocoder
{
    /// <summary>
    /// On the processor the library's own kernels, which need about a third of the multiplications, where it has the registers for them (AVX2, AVX-512, NEON); else, and on other
    /// providers, a graph of ONNX Runtime. Their samples differ by rounding, less than 1e-5.
    /// </summary>
    Automatic,

    /// <summary>A graph of ONNX Runtime everywhere.</summary>
    Graph,
}
