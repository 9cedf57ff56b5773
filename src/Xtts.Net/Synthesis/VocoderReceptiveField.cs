namespace Xtts.Net.Synthesis;

/// <summary>How far the vocoder looks around a frame, derived from its architecture.</summary>
internal static class VocoderReceptiveField
{
    /// <summary>Frames on each side of a stretch that its samples depend on: 14 for XTTS v2.</summary>
    /// <remarks>
    /// Walked from the output backwards. A residual block of kernel 11 with dilations 1, 3, 5, each followed by an undilated convolution, reaches
    /// 5 (1 + 3 + 5) + 3 · 5 = 60 positions; a transposed convolution of kernel k, stride s and padding (k - s) / 2 reaches ceil((r + (k + s) / 2 - 1) / s) inputs for a reach of r outputs.
    /// </remarks>
    public static int Frames { get; } = Walk();

    private static int Walk()
    {
        ReadOnlySpan<(int Kernel, int Stride)> upsampling = [(16, 8), (16, 8), (4, 2), (4, 2)];
        const int OuterConvolution = 3; // kernel 7
        const int ResidualBlock = 60;
        int reach = OuterConvolution;
        for (int stage = upsampling.Length - 1; stage >= 0; stage--)
        {
            var (kernel, stride) = upsampling[stage];
            int outputs = reach + ResidualBlock + (kernel + stride) / 2 - 1;
            reach = (outputs + stride - 1) / stride;
        }

        return reach + OuterConvolution;
    }
}
