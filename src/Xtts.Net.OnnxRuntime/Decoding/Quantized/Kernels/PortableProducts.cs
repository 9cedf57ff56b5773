using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>For processors without an instruction for it: four products of 32 bits.</summary>
internal readonly struct PortableProducts : IByteProducts
{
    /// <inheritdoc/>
    public static bool IsSupported => true;

    /// <inheritdoc/>
    public static int ByteOffset => Tile.Offset8;

    /// <inheritdoc/>
    public static int NibbleOffset => Tile.Offset4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddBytes(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values)
    {
        Vector256<int> w = weights.AsInt32(), v = values.AsInt32(), low = Vector256.Create(0xFF);
        sums += (w & low) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(v, 24), 24);
        sums += (Vector256.ShiftRightLogical(w, 8) & low) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(v, 16), 24);
        sums += (Vector256.ShiftRightLogical(w, 16) & low) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(v, 8), 24);
        return sums + (Vector256.ShiftRightLogical(w, 24) * Vector256.ShiftRightArithmetic(v, 24));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddNibbles(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values) => AddBytes(sums, weights, values);
}
