using System.Numerics;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>BFloat16 as what it is: the upper half of a single's bits.</summary>
internal static class BFloat16Bits
{
    private const uint Magnitude = 0x7FFF_FFFF, Infinity = 0x7F80_0000, QuietBit = 0x0040;

    /// <summary>Makes singles; exact.</summary>
    public static void Widen(ReadOnlySpan<ushort> source, Span<uint> result)
    {
        int i = 0;
        for (; i <= source.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            Vector.Widen(new Vector<ushort>(source[i..]), out var low, out var high);
            (low << 16).CopyTo(result[i..]);
            (high << 16).CopyTo(result[(i + Vector<uint>.Count)..]);
        }

        for (; i < source.Length; i++) result[i] = (uint)source[i] << 16;
    }

    /// <summary>Rounds singles to nearest, ties to even: half a unit of the last place is added, less one where the last place is even, and the rest cut off. NaNs stay NaNs.</summary>
    public static void Round(ReadOnlySpan<uint> source, Span<ushort> result)
    {
        int i = 0;
        for (; i <= source.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            var low = Round(new Vector<uint>(source[i..]));
            var high = Round(new Vector<uint>(source[(i + Vector<uint>.Count)..]));
            Vector.Narrow(low, high).CopyTo(result[i..]);
        }

        for (; i < source.Length; i++)
        {
            uint bits = source[i];
            result[i] = (ushort)((bits & Magnitude) > Infinity ? (bits >> 16) | QuietBit : (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
        }
    }

    private static Vector<uint> Round(Vector<uint> bits)
    {
        var upper = bits >>> 16;
        var rounded = (bits + new Vector<uint>(0x7FFF) + (upper & Vector<uint>.One)) >>> 16;
        var isNan = Vector.GreaterThan(bits & new Vector<uint>(Magnitude), new Vector<uint>(Infinity));
        return Vector.ConditionalSelect(isNan, upper | new Vector<uint>(QuietBit), rounded);
    }
}
