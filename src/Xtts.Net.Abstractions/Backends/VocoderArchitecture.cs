namespace Xtts.Net.Backends;

/// <summary>What every HiFi-GAN of XTTS v2 has in common; only the number of channels differs (model specification §7).</summary>
internal static class VocoderArchitecture
{
    /// <summary>Kernel of the first and of the last convolution.</summary>
    public const int OuterKernel = 7;

    /// <summary>The upsampling stages in order; each halves the channels.</summary>
    public static ReadOnlySpan<(int Stride, int Kernel)> Upsampling => Stages;

    /// <summary>Kernels of a stage's residual blocks, whose results are averaged.</summary>
    public static ReadOnlySpan<int> ResidualKernels => [3, 7, 11];

    /// <summary>Dilations of a residual block's first convolutions; each is followed by an undilated one.</summary>
    public static ReadOnlySpan<int> Dilations => [1, 3, 5];

    private static readonly (int Stride, int Kernel)[] Stages = [(8, 16), (8, 16), (2, 4), (2, 4)];

    /// <summary>Feature frames on each side of a stretch that its samples depend on: 14.</summary>
    public static int ReceptiveField { get; } = ReachFrom(0) + (OuterKernel / 2);

    /// <summary>Positions on each side that the waveform depends on, where a stage begins.</summary>
    /// <remarks>
    /// Walked from the last convolution backwards. The widest residual block, of kernel k, reaches (k - 1) / 2 (d + 1) positions for each of its dilations d: 60. A transposed
    /// convolution of kernel k, stride s and padding (k - s) / 2 reaches ceil((r + (k + s) / 2 - 1) / s) inputs for a reach of r outputs.
    /// </remarks>
    /// <param name="firstStage">The stage, from 0.</param>
    public static int ReachFrom(int firstStage)
    {
        int block = 0, reach = OuterKernel / 2;
        foreach (int dilation in Dilations) block += (ResidualKernels[^1] - 1) / 2 * (dilation + 1);
        for (int stage = Stages.Length - 1; stage >= firstStage; stage--)
        {
            var (stride, kernel) = Stages[stage];
            int outputs = reach + block + ((kernel + stride) / 2) - 1;
            reach = (outputs + stride - 1) / stride;
        }

        return reach;
    }
}
