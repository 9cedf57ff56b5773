namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Bits of a quantised weight.</summary>
internal enum WeightBits
{
    /// <summary>Whole numbers from -8 to 7.</summary>
    Four = 4,

    /// <summary>Whole numbers from -127 to 127.</summary>
    Eight = 8,
}
