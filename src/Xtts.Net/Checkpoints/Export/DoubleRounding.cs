namespace Xtts.Net.Checkpoints.Export;

/// <summary>Doubles to singles, so that whatever follows rounds as if it had come from the double.</summary>
internal static class DoubleRounding
{
    /// <summary>
    /// Makes singles: nearest ones when singles are written, else rounded to odd (Boldo and Melquiond 2008): an inexact result gets a last bit of 1, so that a second rounding to fewer digits sees that
    /// something lies beyond a tie.
    /// </summary>
    /// <exception cref="PrecisionOverflowException">A finite double is no finite single.</exception>
    public static void Narrow(ReadOnlySpan<double> source, PlannedTensor tensor, Span<float> result)
    {
        bool final = tensor.ElementType == TensorElementType.Float32;
        for (int i = 0; i < source.Length; i++)
        {
            result[i] = final ? (float)source[i] : ToOdd(source[i]);
            if (float.IsInfinity(result[i]) && double.IsFinite(source[i])) throw new PrecisionOverflowException(tensor.Name, source[i], tensor.ElementType);
        }
    }

    private static float ToOdd(double value)
    {
        float nearest = (float)value;
        uint bits = BitConverter.SingleToUInt32Bits(nearest);
        if (nearest == value || float.IsNaN(nearest) || (bits & 1) != 0) return nearest;
        return BitConverter.UInt32BitsToSingle(Math.Abs((double)nearest) > Math.Abs(value) ? bits - 1 : bits + 1);
    }
}
