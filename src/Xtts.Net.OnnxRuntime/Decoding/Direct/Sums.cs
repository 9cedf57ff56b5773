using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>Sums of rows.</summary>
internal static unsafe class Sums
{
    private const int Lanes = 16;

    /// <summary>Adds a row to another one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* row, float* other, int length)
    {
        int i = 0;
        for (; i + Lanes <= length; i += Lanes) (Vector512.Load(row + i) + Vector512.Load(other + i)).Store(row + i);
        for (; i < length; i++) row[i] += other[i];
    }

    /// <summary>Adds a bias and the members' parts of a product to the residual state, always in the same order: every member gets the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddUp(AlignedBuffer state, AlignedBuffer bias, AlignedBuffer[] parts)
    {
        Add(state.Pointer, bias.Pointer, state.Length);
        foreach (var part in parts) Add(state.Pointer, part.Pointer, state.Length);
    }
}
