using Xtts.Net.Backends;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Multiply-adds of the vocoder's convolutions.</summary>
internal static class VocoderArithmetic
{
    /// <summary>Multiply-adds for a number of feature frames, edges counted as inner positions.</summary>
    /// <remarks>
    /// A convolution costs inputs · outputs · kernel a position, a transposed one inputs · outputs · kernel an input position. Each stage has three residual blocks
    /// (kernels 3, 7, 11) of six convolutions. 29.1 G for a second of audio at full size.
    /// </remarks>
    public static double MultiplyAdds(ModelSizes sizes, long frames)
    {
        double positions = frames, channels = sizes.VocoderChannels, total = positions * sizes.Width * channels * VocoderArchitecture.OuterKernel;
        foreach (var (rate, kernel) in VocoderArchitecture.Upsampling)
        {
            total += positions * channels * (channels / 2) * kernel;
            channels /= 2;
            positions *= rate;
            foreach (int residual in VocoderArchitecture.ResidualKernels) total += positions * channels * channels * 2 * VocoderArchitecture.Dilations.Length * residual;
        }

        return total + (positions * channels * VocoderArchitecture.OuterKernel);
    }
}
