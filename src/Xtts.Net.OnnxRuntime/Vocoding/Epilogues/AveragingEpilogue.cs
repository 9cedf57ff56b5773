using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Epilogues;

/// <summary>The third of three branches, added to what is there, and the mean of all.</summary>
internal readonly unsafe struct AveragingEpilogue : IEpilogue
{
    private const float Third = 1f / 3;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T values, float* residual, float* output)
        where T : unmanaged, ILanes<T> => T.Multiply(T.Add(T.Load(output), T.Add(values, T.Load(residual))), T.All(Third));
}
