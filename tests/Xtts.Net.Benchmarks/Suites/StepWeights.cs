using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>The weights that one decoding step reads.</summary>
/// <remarks>
/// A block has 12 d² matrix elements (d·3d, d·d, d·4d, 4d·d), 9 d bias elements and 4 d norm elements; then come both final norms and the head. The keys and values that are read too are not counted.
/// </remarks>
internal static class StepWeights
{
    /// <summary>Bytes in single precision.</summary>
    public static long Bytes(ModelSizes sizes) => sizeof(float) * (Unquantized(sizes) + (12L * sizes.Layers * sizes.Width * sizes.Width));

    /// <summary>Bytes with quantised matrices.</summary>
    public static long Bytes(ModelSizes sizes, QuantizationScheme scheme) => (sizeof(float) * Unquantized(sizes)) + new QuantizedLayout(sizes, 4 * sizes.Width, scheme).Bytes;

    private static long Unquantized(ModelSizes sizes) => (sizes.Layers * 13L * sizes.Width) + (4L * sizes.Width) + (sizes.AudioVocabulary * (sizes.Width + 1L));
}
