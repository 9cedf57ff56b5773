using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>What is done to a convolution's inputs while they are read.</summary>
internal interface IActivation
{
    /// <summary>Changes some values.</summary>
    static abstract T Apply<T>(T values)
        where T : unmanaged, ILanes<T>;
}
