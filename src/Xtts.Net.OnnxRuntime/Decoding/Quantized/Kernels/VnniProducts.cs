using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>AVX-VNNI: one instruction.</summary>
internal readonly struct VnniProducts : IByteProducts
{
    /// <inheritdoc/>
    public static bool IsSupported => AvxVnni.IsSupported;

    /// <inheritdoc/>
    public static int ByteOffset => Tile.Offset8;

    /// <inheritdoc/>
    public static int NibbleOffset => Tile.Offset4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddBytes(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values) => AvxVnni.MultiplyWideningAndAdd(sums, weights, values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddNibbles(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values) => AvxVnni.MultiplyWideningAndAdd(sums, weights, values);
}
