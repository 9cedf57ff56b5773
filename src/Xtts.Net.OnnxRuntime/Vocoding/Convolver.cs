using Xtts.Net.OnnxRuntime.Vocoding.Kernels;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Computes convolutions on registers of one width. Without state: any number of threads may use it, each with its own scratch.</summary>
internal abstract class Convolver
{
    /// <summary>Outputs of a panel of weights: what <see cref="ConvolutionLayer"/> has to be made for.</summary>
    public abstract int PanelColumns { get; }

    /// <summary>The convolver for registers of a width.</summary>
    /// <param name="width">The width; every processor can do the narrowest.</param>
    public static Convolver For(RegisterWidth width) => width switch
    {
        RegisterWidth.Bits512 => new Convolver<Lanes512, Product512>(),
        RegisterWidth.Bits256 => new Convolver<Lanes256, Product256>(),
        _ => new Convolver<Lanes128, Product128>(),
    };

    /// <summary>Computes some positions of a convolution.</summary>
    /// <remarks>Reads inputs as far beyond the stretch as taps and whole tiles reach, and writes the outputs of the stretch only. Allocates nothing.</remarks>
    /// <param name="layer">The convolution.</param>
    /// <param name="bias">What is added to each output, <c>[output blocks · 16]</c>.</param>
    /// <param name="stretch">What to compute.</param>
    /// <param name="scratch">Working memory, large enough for the stretch.</param>
    public abstract unsafe void Run(ConvolutionLayer layer, float* bias, in Stretch stretch, ConvolverScratch scratch);

    /// <summary>The last convolution, which has one output, and its tanh.</summary>
    /// <param name="input">What is read.</param>
    /// <param name="weights"><c>[taps, blocks, 16]</c>.</param>
    /// <param name="slope">Slope of the leaky ReLU that the input passes through.</param>
    /// <param name="first">First position.</param>
    /// <param name="sums">Receives the convolution from there on.</param>
    public abstract unsafe void Project(Signal input, ReadOnlySpan<float> weights, float slope, int first, Span<float> sums);
}
