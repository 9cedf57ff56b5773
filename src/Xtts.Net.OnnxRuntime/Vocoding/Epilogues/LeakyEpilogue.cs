using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Epilogues;

/// <summary>Leaky ReLU, for a convolution whose only reader wants that.</summary>
internal readonly unsafe struct LeakyEpilogue : IEpilogue
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T values, float* residual, float* output)
        where T : unmanaged, ILanes<T> => LeakyActivation.Apply(values);
}
