namespace Xtts.Net.OnnxRuntime.Vocoding.Filters;

/// <summary>
/// Minimal filtering: <c>m</c> neighbouring outputs of a filter with <c>r</c> taps from <c>m + r - 1</c> products instead of <c>m r</c>.
/// </summary>
/// <remarks>
/// Toom-Cook's way of multiplying polynomials, transposed (Winograd 1980; Lavin and Gray 2016): inputs d are evaluated as <c>Bᵀ d</c>, taps as <c>G g</c>, and <c>Aᵀ</c> brings
/// their products back: <c>y = Aᵀ ((G g) ∘ (Bᵀ d))</c>. Points are 0, pairs ±a and infinity, always in this order, so that even and odd parts of a pair are shared. A kernel of more
/// than r taps is cut into <see cref="Groups"/> that begin m taps apart: what was evaluated for a tile then serves group g of the g-th tile before it, too. One tap, one output and one
/// product is direct convolution.
/// </remarks>
internal sealed class MinimalFilter
{
    private readonly double[] _points;      // finite ones

    /// <param name="kernel">Taps of the convolution.</param>
    /// <param name="outputs">Outputs of a tile, m.</param>
    /// <param name="pairs">The a of each pair of points ±a; empty for direct convolution.</param>
    public MinimalFilter(int kernel, int outputs, params double[] pairs)
    {
        Kernel = kernel;
        Outputs = outputs;
        Pairs = pairs;
        Points = pairs.Length == 0 ? 1 : (2 * pairs.Length) + 2;
        Taps = Points - outputs + 1;
        if (Taps < Math.Min(outputs, kernel)) throw new ArgumentException("Too few points for so many outputs.", nameof(pairs));
        Groups = 1 + (Math.Max(kernel - Taps, 0) + outputs - 1) / outputs;
        _points = [0, .. pairs.SelectMany(a => (double[])[a, -a])];
    }

    /// <summary>Taps of the convolution.</summary>
    public int Kernel { get; }

    /// <summary>Outputs of a tile.</summary>
    public int Outputs { get; }

    /// <summary>The a of each pair of points ±a.</summary>
    public double[] Pairs { get; }

    /// <summary>Products of a tile, n: inputs that it reads, too.</summary>
    public int Points { get; }

    /// <summary>Most taps of a group, r.</summary>
    public int Taps { get; }

    /// <summary>Groups of neighbouring taps.</summary>
    public int Groups { get; }

    /// <summary>The filter that convolutions of the residual blocks are computed with.</summary>
    /// <remarks>
    /// Products for an output: 1.33 instead of 3, 2 instead of 7, 4 instead of 11. The points are those that kept rounding small in trials: 2, 7 and 4 times that of a direct sum
    /// (benchmarks' README). Other kernels are computed directly.
    /// </remarks>
    /// <param name="kernel">Taps of the convolution.</param>
    public static MinimalFilter For(int kernel) => kernel switch
    {
        3 => new(3, 6, 1, 2, 0.5),
        7 => new(7, 6, 0.375, 0.75, 1, 1.5, 3),
        11 => new(11, 5, 0.4, 0.8, 1.25, 2.5),
        _ => Direct(kernel),
    };

    /// <summary>Direct convolution.</summary>
    public static MinimalFilter Direct(int kernel) => new(kernel, 1);

    /// <summary>The taps that a group takes.</summary>
    public (int First, int Count) TapsOf(int group)
    {
        int first = group * Outputs;
        return (first, group == Groups - 1 ? Kernel - first : Outputs);
    }

    /// <summary>What a tap contributes at a point: G, <c>[points, taps]</c>.</summary>
    public double[,] TapMatrix()
    {
        var matrix = new double[Points, Taps];
        if (Points == 1)
        {
            matrix[0, 0] = 1;
            return matrix;
        }

        for (int point = 0; point < _points.Length; point++)
        {
            double divisor = 1;
            for (int other = 0; other < _points.Length; other++) divisor *= other == point ? 1 : _points[point] - _points[other];
            for (int tap = 0; tap < Taps; tap++) matrix[point, tap] = Math.Pow(_points[point], tap) / divisor;
        }

        matrix[Points - 1, Taps - 1] = 1;
        return matrix;
    }
}
