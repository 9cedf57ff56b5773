using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>AVX2: products are added in pairs to 16 bits, then in pairs to 32.</summary>
/// <remarks>Two products of nibbles fit into 16 bits (15 · 127 · 2), two of bytes do not: those are widened first.</remarks>
internal readonly struct Avx2Products : IByteProducts
{
    /// <inheritdoc/>
    public static bool IsSupported => Avx2.IsSupported;

    /// <inheritdoc/>
    public static int ByteOffset => Tile.Offset8;

    /// <inheritdoc/>
    public static int NibbleOffset => Tile.Offset4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddBytes(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values)
    {
        var w = weights.AsInt16();
        var v = values.AsInt16();
        var even = Avx2.MultiplyAddAdjacent(w & Vector256.Create((short)0xFF), Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(v, 8), 8));
        var odd = Avx2.MultiplyAddAdjacent(Vector256.ShiftRightLogical(w, 8), Vector256.ShiftRightArithmetic(v, 8));
        return sums + even + odd;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddNibbles(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values) =>
        sums + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(weights, values), Vector256<short>.One);
}
