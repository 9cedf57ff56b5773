using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Epilogues;

/// <summary>What is done to a convolution's outputs before they are written.</summary>
internal unsafe interface IEpilogue
{
    /// <summary>What to write.</summary>
    /// <param name="values">The convolution with its bias.</param>
    /// <param name="residual">The same place in the residual signal.</param>
    /// <param name="output">The place that will be written, as it is now.</param>
    static abstract T Apply<T>(T values, float* residual, float* output)
        where T : unmanaged, ILanes<T>;
}
