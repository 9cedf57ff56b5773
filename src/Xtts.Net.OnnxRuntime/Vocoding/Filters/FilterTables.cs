using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Vocoding.Filters;

/// <summary>The factors of a filter's two transforms, each repeated in as many lanes as the widest registers have.</summary>
/// <remarks>
/// With Q(y) = ∏ (y - aᵢ²) over all pairs and Qₚ without pair p: a pair's rows of Bᵀ are the coefficients of x (x ± a) Qₚ(x²), so its values are E ± a O with
/// E = Σ cᵢ d(2i + 2), O = Σ cᵢ d(2i + 1) over the coefficients c of Qₚ. The rows of 0 and infinity are Σ zᵢ d(2i) and Σ zᵢ d(2i + 1) over those of Q. Leading coefficients are 1
/// and left out.
/// </remarks>
internal sealed unsafe class FilterTables : IDisposable
{
    /// <summary>Values that every factor is repeated to.</summary>
    public const int Width = 16;

    private readonly AlignedBuffer _input, _output;

    /// <param name="filter">The filter.</param>
    public FilterTables(MinimalFilter filter)
    {
        double[] pairs = filter.Pairs;
        var input = new List<double>();
        for (int pair = 0; pair < pairs.Length; pair++)
        {
            input.AddRange(Product(pairs.Where((_, other) => other != pair)).SkipLast(1));
            input.Add(pairs[pair]);
            input.Add(-pairs[pair]);
        }

        input.AddRange(Product(pairs).SkipLast(1));
        _input = Repeat(input);
        _output = Repeat(Enumerable.Range(0, filter.Outputs).SelectMany(power => pairs.Select(a => Math.Pow(a, power))));
    }

    /// <summary>For each pair: coefficients of Qₚ, a, -a; then coefficients of Q. <c>[factors, 16]</c>.</summary>
    public float* Input => _input.Pointer;

    /// <summary>Powers of each a: <c>[outputs, pairs, 16]</c>.</summary>
    public float* Output => _output.Pointer;

    /// <inheritdoc/>
    public void Dispose()
    {
        _input.Dispose();
        _output.Dispose();
    }

    /// <summary>Coefficients of ∏ (y - aᵢ²), the constant first.</summary>
    private static double[] Product(IEnumerable<double> pairs)
    {
        double[] product = [1];
        foreach (double a in pairs)
        {
            var next = new double[product.Length + 1];
            for (int i = 0; i < product.Length; i++)
            {
                next[i + 1] += product[i];
                next[i] -= a * a * product[i];
            }

            product = next;
        }

        return product;
    }

    private static AlignedBuffer Repeat(IEnumerable<double> factors)
    {
        float[] values = [.. factors.SelectMany(factor => Enumerable.Repeat((float)factor, Width))];
        var buffer = new AlignedBuffer(values.Length);
        values.CopyTo(buffer.Values);
        return buffer;
    }
}
