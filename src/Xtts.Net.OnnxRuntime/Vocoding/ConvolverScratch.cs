using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Working memory of one thread: evaluated inputs of all channels, and products of a panel.</summary>
internal sealed class ConvolverScratch : IDisposable
{
    /// <summary>Rows that a product kernel may compute beyond those it was asked for.</summary>
    private const int Slack = 16;

    private const int WidestPanel = 32;

    /// <param name="values">Most values of the evaluated inputs.</param>
    /// <param name="sums">Most values of the products.</param>
    public ConvolverScratch(int values, int sums)
    {
        Values = new AlignedBuffer(values);
        Sums = new AlignedBuffer(sums);
    }

    /// <summary>Evaluated inputs, <c>[points, blocks, rows, 16]</c>.</summary>
    public AlignedBuffer Values { get; }

    /// <summary>Products, <c>[points, panel blocks, rows, 16]</c>.</summary>
    public AlignedBuffer Sums { get; }

    /// <summary>Rows of evaluated inputs for a number of tiles; an odd number, so that points do not fall onto the same lines of the cache.</summary>
    public static int ValueRows(MinimalFilter filter, int dilation, int tiles) => (tiles + ((filter.Groups - 1) * dilation)) | 1;

    /// <summary>Rows of products for a number of tiles.</summary>
    public static int SumRows(int tiles) => (tiles + Slack) | 1;

    /// <summary>Values that a convolution of a number of positions needs in <see cref="Values"/> and <see cref="Sums"/>.</summary>
    public static (int Values, int Sums) Measure(ConvolutionShape shape, MinimalFilter filter, int positions)
    {
        int tiles = CountTiles(filter, shape.Dilation, positions);
        int values = checked(((filter.Points * shape.InputBlocks * ValueRows(filter, shape.Dilation, tiles)) + Slack) * Signal.Lanes);
        return (values, checked(filter.Points * WidestPanel * SumRows(tiles)));
    }

    /// <summary>Tiles that cover a number of positions. A tile's outputs are a dilation apart, and there are as many tiles side by side.</summary>
    public static int CountTiles(MinimalFilter filter, int dilation, int positions)
    {
        int span = filter.Outputs * dilation;
        return (positions + span - 1) / span * dilation;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Values.Dispose();
        Sums.Dispose();
    }
}
