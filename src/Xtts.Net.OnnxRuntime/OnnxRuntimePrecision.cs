namespace Xtts.Net.OnnxRuntime;

/// <summary>Element type of weights and arithmetic. Norms and softmax are single precision in each of them.</summary>
public enum OnnxRuntimePrecision
{
    /// <summary>Single precision.</summary>
    Float32,

    /// <summary>IEEE half precision for the GPT's products, attention and cache. For GPU providers.</summary>
    Float16,

    /// <summary>8-bit weights.</summary>
    Int8,

    /// <summary>4-bit weights of the GPT's blocks, in groups of 32 with a scale each; everything else as in single precision. For GPU providers.</summary>
    Int4,
}
