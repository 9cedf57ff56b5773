using System.Numerics;
using System.Runtime.InteropServices;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>Looks for finite values that would become infinite.</summary>
internal static class OverflowScan
{
    private const uint Magnitude = 0x7FFF_FFFF, Infinity = 0x7F80_0000;

    /// <summary>Refuses values from a magnitude on; infinities and NaNs of the source may stay what they are.</summary>
    /// <param name="values">The values.</param>
    /// <param name="first">The smallest magnitude that is too large, as bits of a single.</param>
    /// <param name="tensor">What they are of, for the message.</param>
    public static void Require(ReadOnlySpan<float> values, uint first, PlannedTensor tensor)
    {
        var bits = MemoryMarshal.Cast<float, uint>(values);
        int i = 0;
        var found = Vector<uint>.Zero;
        var (smallest, infinity) = (new Vector<uint>(first), new Vector<uint>(Infinity));
        for (; i <= bits.Length - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            var magnitude = new Vector<uint>(bits[i..]) & new Vector<uint>(Magnitude);
            found |= Vector.GreaterThanOrEqual(magnitude, smallest) & Vector.LessThan(magnitude, infinity);
        }

        if (found != Vector<uint>.Zero) i = 0;
        for (; i < bits.Length; i++)
        {
            if ((bits[i] & Magnitude) >= first && (bits[i] & Magnitude) < Infinity) throw new PrecisionOverflowException(tensor.Name, values[i], tensor.ElementType);
        }
    }
}
