namespace Xtts.Net.OnnxRuntime;

/// <summary>What computes the vocoder.</summary>
public enum OnnxRuntimeVocoder
{
    /// <summary>The library's own kernels on the processor, which need less than half of the multiplications; a graph of ONNX Runtime on other providers. Their samples differ by rounding.</summary>
    Automatic,

    /// <summary>A graph of ONNX Runtime everywhere.</summary>
    Graph,
}
