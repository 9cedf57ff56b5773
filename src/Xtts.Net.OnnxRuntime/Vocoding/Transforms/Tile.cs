using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Transforms;

/// <summary>What the transforms of tiles are made of.</summary>
internal static unsafe class Tile
{
    /// <summary>An input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T, TActivation>(float* from)
        where T : unmanaged, ILanes<T>
        where TActivation : struct, IActivation => TActivation.Apply(T.Load(from));

    /// <summary>value · factor + sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add<T>(T value, float* factor, T sum)
        where T : unmanaged, ILanes<T> => T.MultiplyAdd(value, T.Load(factor), sum);

    /// <summary>Sum and difference of the products at a pair of points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pair<T>(float* from, nint stride, out T sum, out T difference)
        where T : unmanaged, ILanes<T>
    {
        T plus = T.Load(from), minus = T.Load(from + stride);
        sum = T.Add(plus, minus);
        difference = T.Subtract(plus, minus);
    }

    /// <summary>What an output begins with: the bias, and for the tile's last one the product at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Last<T>(int output, in TilePlace place, float* infinity, T bias)
        where T : unmanaged, ILanes<T> => output == place.Outputs - 1 ? T.Add(T.Load(infinity), bias) : bias;
}
