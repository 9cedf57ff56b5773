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

    /// <summary>
    /// Rounds the weights of the GPT's blocks to half precision and computes in single precision. For processors of the x64 kind only. Loading reads and packs all of them: a second copy, of 0.8 GB.
    /// </summary>
    Float16Weights,

    /// <summary>
    /// Rounds the weights of the GPT's blocks to 8-bit integers with a scale for each output, and what they are multiplied with to 8 bits: faster, with other codes than single precision
    /// gives. For processors of the x64 kind only. Loading reads and packs all of them: a second copy, of 0.4 GB.
    /// </summary>
    Int8Weights,
}
