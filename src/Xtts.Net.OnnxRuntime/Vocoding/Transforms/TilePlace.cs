using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Epilogues;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding.Transforms;

/// <summary>Where the outputs of a tile go.</summary>
/// <param name="output">Place of the first one.</param>
/// <param name="residual">The same place in the residual signal.</param>
/// <param name="step">Values from one output to the next.</param>
/// <param name="outputs">Outputs of a tile.</param>
/// <param name="count">How many of them are wanted.</param>
internal readonly unsafe ref struct TilePlace(float* output, float* residual, nint step, int outputs, int count)
{
    /// <summary>Place of the first output, <c>[lanes]</c>.</summary>
    public float* Output { get; } = output;

    /// <summary>The same place in the residual signal.</summary>
    public float* Residual { get; } = residual;

    /// <summary>Values from one output to the next.</summary>
    public nint Step { get; } = step;

    /// <summary>Outputs of a tile.</summary>
    public int Outputs { get; } = outputs;

    /// <summary>How many of them are wanted, from the first on.</summary>
    public int Count { get; } = count;

    /// <summary>Writes an output.</summary>
    /// <param name="output">Its number in the tile.</param>
    /// <param name="values">The convolution with its bias.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<T, TEpilogue>(int output, T values)
        where T : unmanaged, ILanes<T>
        where TEpilogue : struct, IEpilogue
    {
        nint offset = output * Step;
        T.Store(TEpilogue.Apply(values, Residual + offset, Output + offset), Output + offset);
    }
}
