namespace Xtts.Net.OnnxRuntime;

/// <summary>Element type of weights and arithmetic. Norms and softmax are single precision in each of them.</summary>
public enum OnnxRuntimePrecision
{
    /// <summary>Single precision.</summary>
    Float32,

    /// <summary>IEEE half precision for the GPT's products, attention and cache. For GPU providers.</summary>
    Float16,

    /// <summary>8-bit weights of the GPT's blocks, in groups of 32 with a scale each, and what they are multiplied with rounded to 8 bits likewise. For the processor.</summary>
    Int8,

    /// <summary>
    /// 4-bit weights of the GPT's blocks, in groups of 32 with a scale each. On GPU providers everything else is as in single precision; on the processor what they are multiplied with is rounded to 8 bits,
    /// and the outputs of attention, the first and the last block have 8 bits too.
    /// </summary>
    Int4,
}
