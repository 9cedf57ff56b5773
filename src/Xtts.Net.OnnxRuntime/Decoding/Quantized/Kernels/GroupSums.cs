using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>What becomes of a group's whole-number sums: result += sum · scale of the row's group · scale of the weights' group.</summary>
internal static unsafe class GroupSums
{
    /// <summary>Scales of a group, eight outputs.</summary>
    /// <param name="scales">Words of the tile's first line.</param>
    /// <param name="group">0 or 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Scales(byte* scales, int group)
    {
        var words = Vector256.Load((int*)scales);
        return (group == 0 ? Vector256.ShiftLeft(words, 16) : words & Vector256.Create(unchecked((int)0xFFFF0000))).AsSingle();
    }

    /// <summary>Adds a group's sums to eight results.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> results, Vector256<int> sums, Vector256<float> rowScale, Vector256<float> weightScales) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sums) * rowScale, weightScales, results);

    /// <summary>Four neighbouring values of a row, for each output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> Four(sbyte* values) => Vector256.Create(*(int*)values).AsSByte();
}
