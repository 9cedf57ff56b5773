using Xtts.Net.OnnxRuntime.Vocoding.Epilogues;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Transforms;

/// <summary>The two transforms of a filter with a certain number of points, for one tile and as many channels as registers have lanes.</summary>
internal unsafe interface ITileTransforms
{
    /// <summary>Evaluates the tile's inputs at the points: Bᵀ d.</summary>
    /// <typeparam name="T">The registers.</typeparam>
    /// <typeparam name="TActivation">What is done to the inputs first.</typeparam>
    /// <param name="from">The first input.</param>
    /// <param name="step">Values from one input to the next.</param>
    /// <param name="to">Receives the value at the first point.</param>
    /// <param name="stride">Values from one point to the next.</param>
    /// <param name="factors"><see cref="Filters.FilterTables.Input"/>.</param>
    static abstract void Evaluate<T, TActivation>(float* from, nint step, float* to, nint stride, float* factors)
        where T : unmanaged, ILanes<T>
        where TActivation : struct, IActivation;

    /// <summary>Makes the tile's outputs from its products: Aᵀ m.</summary>
    /// <typeparam name="T">The registers.</typeparam>
    /// <typeparam name="TEpilogue">What is done to the outputs then.</typeparam>
    /// <param name="from">The product at the first point.</param>
    /// <param name="stride">Values from one point to the next.</param>
    /// <param name="factors"><see cref="Filters.FilterTables.Output"/>.</param>
    /// <param name="bias">What is added to each output.</param>
    /// <param name="place">Where the outputs go.</param>
    static abstract void Combine<T, TEpilogue>(float* from, nint stride, float* factors, T bias, in TilePlace place)
        where T : unmanaged, ILanes<T>
        where TEpilogue : struct, IEpilogue;
}
