using Xtts.Net.Checkpoints;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>What is left of a single-precision value after it was stored in another type. Written apart from the library's own conversions.</summary>
internal static class StoredRounding
{
    /// <summary>Rounds to the nearest value of the type, ties to even.</summary>
    public static float Round(float value, TensorElementType type) => type switch
    {
        TensorElementType.Float16 => (float)(Half)value,
        TensorElementType.BFloat16 => ToBFloat16(value),
        TensorElementType.Float32 or TensorElementType.Float64 => value,
        _ => throw new InvalidDataException($"Floating-point values are recorded, {type} is stored."),
    };

    private static float ToBFloat16(float value)
    {
        if (!float.IsFinite(value)) return value;
        uint bits = BitConverter.SingleToUInt32Bits(value);
        bits += 0x7FFF + (bits >> 16 & 1);
        return BitConverter.UInt32BitsToSingle(bits & 0xFFFF0000);
    }
}
