using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>Leaky ReLU of slope 0.1.</summary>
internal readonly struct LeakyActivation : IActivation
{
    private const float Slope = 0.1f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T values)
        where T : unmanaged, ILanes<T> => T.Max(values, T.Multiply(values, T.All(Slope)));
}
