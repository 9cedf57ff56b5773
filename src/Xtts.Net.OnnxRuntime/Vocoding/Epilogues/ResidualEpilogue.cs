using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Epilogues;

/// <summary>Convolution + residual.</summary>
internal readonly unsafe struct ResidualEpilogue : IEpilogue
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T values, float* residual, float* output)
        where T : unmanaged, ILanes<T> => T.Add(values, T.Load(residual));
}
