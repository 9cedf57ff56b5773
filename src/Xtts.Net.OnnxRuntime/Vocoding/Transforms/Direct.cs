using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Epilogues;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Transforms;

/// <summary>Direct convolution: a tile is one position.</summary>
internal readonly unsafe struct Direct : ITileTransforms
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Evaluate<T, TActivation>(float* from, nint step, float* to, nint stride, float* factors)
        where T : unmanaged, ILanes<T>
        where TActivation : struct, IActivation => T.Store(Tile.Read<T, TActivation>(from), to);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Combine<T, TEpilogue>(float* from, nint stride, float* factors, T bias, in TilePlace place)
        where T : unmanaged, ILanes<T>
        where TEpilogue : struct, IEpilogue => place.Write<T, TEpilogue>(0, T.Add(T.Load(from), bias));
}
