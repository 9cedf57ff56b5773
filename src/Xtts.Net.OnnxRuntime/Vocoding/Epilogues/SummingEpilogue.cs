using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Epilogues;

/// <summary>Convolution + residual, added to what is there: the second of three branches.</summary>
internal readonly unsafe struct SummingEpilogue : IEpilogue
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T values, float* residual, float* output)
        where T : unmanaged, ILanes<T> => T.Add(T.Load(output), T.Add(values, T.Load(residual)));
}
