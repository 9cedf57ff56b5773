using Xtts.Net.Backends;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>The weights that one decoding step reads.</summary>
internal static class StepWeights
{
    /// <summary>Bytes in single precision: every block's matrices, biases and norms, both final norms and the head.</summary>
    /// <remarks>A block has 12 d² matrix elements (d·3d, d·d, d·4d, 4d·d), 9 d bias elements and 4 d norm elements. The keys and values that are read too are not counted.</remarks>
    public static long Bytes(ModelSizes sizes)
    {
        long d = sizes.Width, block = (12 * d * d) + (13 * d), head = sizes.AudioVocabulary * (d + 1);
        return sizeof(float) * ((sizes.Layers * block) + (4 * d) + head);
    }
}
