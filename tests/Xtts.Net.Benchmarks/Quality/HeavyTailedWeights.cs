using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Benchmarks.Quality;

/// <summary>A model whose blocks have heavy-tailed weights and outlier channels in the place of their own: what rounding finds hard.</summary>
/// <remarks>
/// Matrices of the blocks get the deviation they had, distributed like Student's t with three degrees of freedom. One input in 128 is eight times as large in each of them, and one channel in 64 is
/// eight times as large behind each norm, as large language models are known to have them (Dettmers et al. 2022).
/// </remarks>
/// <param name="inner">The model.</param>
internal sealed class HeavyTailedWeights(IModelWeights inner) : IModelWeights
{
    private const int DegreesOfFreedom = 3;
    private const float Outlier = 8;

    /// <inheritdoc/>
    public ModelSizes Sizes => inner.Sizes;

    /// <inheritdoc/>
    public bool Contains(string name) => inner.Contains(name);

    /// <inheritdoc/>
    public ModelWeight Get(string name)
    {
        var weight = inner.Get(name);
        if (!name.StartsWith("gpt.gpt.h.", StringComparison.Ordinal) || !name.EndsWith(".weight", StringComparison.Ordinal)) return weight;
        float[] values = weight.ToArray();
        if (weight.Shape.Length == 2) Redraw(values, (int)weight.Shape[1], Seed(name));
        else Enlarge(values, 1, 64, Seed(name));
        return new Replaced(weight, values);
    }

    private static void Redraw(float[] values, int outputs, int seed)
    {
        var random = new Random(seed);
        double deviation = Math.Sqrt(values.Sum(value => (double)value * value) / values.Length) / Math.Sqrt(DegreesOfFreedom / (DegreesOfFreedom - 2.0));
        for (int i = 0; i < values.Length; i++)
        {
            double square = 0;
            for (int freedom = 0; freedom < DegreesOfFreedom; freedom++) square += Math.Pow(Normal(random), 2);
            values[i] = (float)(deviation * Normal(random) / Math.Sqrt(square / DegreesOfFreedom));
        }

        Enlarge(values, outputs, 128, seed);
    }

    private static void Enlarge(float[] values, int row, int every, int seed)
    {
        for (int start = (seed & int.MaxValue) % every; start < values.Length / row; start += every)
        {
            foreach (ref float value in values.AsSpan(start * row, row)) value *= Outlier;
        }
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    // The same in every process, unlike a string's own hash.
    private static int Seed(string name) => name.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));

    private sealed class Replaced(ModelWeight original, float[] values) : ModelWeight(original.Name, TensorElementType.Float32, original.Shape)
    {
        public override bool TryGetFileRegion(out FileRegion region)
        {
            region = default;
            return false;
        }

        public override void CopyTo(Span<float> destination) => values.CopyTo(destination);
    }
}
