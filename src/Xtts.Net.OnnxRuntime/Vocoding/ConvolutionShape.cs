namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Sizes of a convolution.</summary>
/// <param name="Inputs">Input channels.</param>
/// <param name="Outputs">Output channels.</param>
/// <param name="Kernel">Taps, of which one reads <paramref name="Centre"/> positions behind the first.</param>
/// <param name="Centre">The tap at the output's own position.</param>
/// <param name="Dilation">Positions between neighbouring taps.</param>
/// <param name="Upsampling">Output positions for each input position; each has its own taps.</param>
internal sealed record ConvolutionShape(int Inputs, int Outputs, int Kernel, int Centre, int Dilation = 1, int Upsampling = 1)
{
    /// <summary>Blocks of the input.</summary>
    public int InputBlocks => Signal.BlocksOf(Inputs);

    /// <summary>Blocks of an output position.</summary>
    public int PositionBlocks => Signal.BlocksOf(Outputs);

    /// <summary>Blocks that are made for an input position: the output positions side by side.</summary>
    public int OutputBlocks => PositionBlocks * Upsampling;

    /// <summary>Output positions before the first input position: those that a transposed convolution's padding cuts off.</summary>
    public int Cut => Upsampling / 2;

    /// <summary>Convolution that leaves the length as it is.</summary>
    public static ConvolutionShape Same(int inputs, int outputs, int kernel, int dilation) => new(inputs, outputs, kernel, (kernel - 1) / 2, dilation);

    /// <summary>Transposed convolution with twice as many taps as its stride, padded by half the stride on both sides.</summary>
    public static ConvolutionShape Transposed(int inputs, int outputs, int stride) => new(inputs, outputs, 2, 1, 1, stride);
}
