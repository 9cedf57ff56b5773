namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>Registers that the kernels use.</summary>
internal enum RegisterWidth
{
    /// <summary>128 bits: NEON, SSE, or no vector registers at all. Everywhere.</summary>
    Bits128,

    /// <summary>256 bits with fused multiply-adds: AVX2.</summary>
    Bits256,

    /// <summary>512 bits: AVX-512.</summary>
    Bits512,
}
