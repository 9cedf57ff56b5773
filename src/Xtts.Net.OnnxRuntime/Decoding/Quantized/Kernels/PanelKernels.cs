namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>The kernels that this processor can run.</summary>
internal static class PanelKernels
{
    /// <summary>The fastest one for a width of weights.</summary>
    public static PanelKernel Best(WeightBits bits) => All(bits)[0];

    /// <summary>All that run here, the fastest first.</summary>
    public static IReadOnlyList<PanelKernel> All(WeightBits bits)
    {
        var kernels = new List<PanelKernel>();
        Add<VnniProducts>("AVX-VNNI");
        Add<Avx2Products>("AVX2");
        Add<AdvSimdProducts>("Arm dot product");
        Add<PortableProducts>("portable");
        return kernels;

        void Add<T>(string name)
            where T : struct, IByteProducts
        {
            if (T.IsSupported) kernels.Add(bits == WeightBits.Four ? new FourBitKernel<T>(name) : new EightBitKernel<T>(name));
        }
    }
}
