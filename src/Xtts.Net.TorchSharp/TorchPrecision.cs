namespace Xtts.Net.TorchSharp;

/// <summary>Element type of weights and arithmetic. Norms, softmax and the vocoder are single precision in each of them.</summary>
public enum TorchPrecision
{
    /// <summary>Single precision on the processor; on a GPU half precision.</summary>
    Auto,

    /// <summary>Single precision.</summary>
    Float32,

    /// <summary>IEEE half precision. For GPUs: processors without instructions for it are a hundred times slower.</summary>
    Float16,

    /// <summary>Upper half of a single: the range of single precision with 8 significant bits. For GPUs of compute capability 8.0 and above.</summary>
    BFloat16,
}
