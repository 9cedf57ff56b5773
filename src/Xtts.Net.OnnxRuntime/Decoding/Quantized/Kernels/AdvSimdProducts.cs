using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>Arm's dot product, which takes signed bytes only.</summary>
internal readonly struct AdvSimdProducts : IByteProducts
{
    /// <inheritdoc/>
    public static bool IsSupported => Dp.IsSupported;

    /// <inheritdoc/>
    public static int ByteOffset => 0;

    /// <inheritdoc/>
    public static int NibbleOffset => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddBytes(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values) => Add(sums, (weights ^ Vector256.Create((byte)Tile.Offset8)).AsSByte(), values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddNibbles(Vector256<int> sums, Vector256<byte> weights, Vector256<sbyte> values) => Add(sums, weights.AsSByte() - Vector256.Create((sbyte)Tile.Offset4), values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sums, Vector256<sbyte> weights, Vector256<sbyte> values) => Vector256.Create(
        Dp.DotProduct(sums.GetLower(), weights.GetLower(), values.GetLower()),
        Dp.DotProduct(sums.GetUpper(), weights.GetUpper(), values.GetUpper()));
}
