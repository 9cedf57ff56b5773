using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Where each quantised matrix of a model lies in one run of memory: one behind the other, in the order a step uses them. Immutable.</summary>
internal sealed class QuantizedLayout
{
    private static readonly BlockMatrix[] Matrices = Enum.GetValues<BlockMatrix>();

    private readonly MatrixShape[] _shapes;
    private readonly long[] _offsets;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="inner">Inner width of its feed-forward parts.</param>
    /// <param name="scheme">Bits of its matrices.</param>
    public QuantizedLayout(ModelSizes sizes, int inner, QuantizationScheme scheme)
    {
        Sizes = sizes;
        Inner = inner;
        Scheme = scheme;
        _shapes = [.. Enumerable.Range(0, sizes.Layers).SelectMany(layer => Matrices.Select(matrix => scheme.Shape(sizes, inner, layer, matrix)))];
        _offsets = new long[_shapes.Length + 1];
        for (int i = 0; i < _shapes.Length; i++) _offsets[i + 1] = checked(_offsets[i] + _shapes[i].Bytes);
    }

    /// <summary>Sizes of the model.</summary>
    public ModelSizes Sizes { get; }

    /// <summary>Inner width of the feed-forward parts.</summary>
    public int Inner { get; }

    /// <summary>Bits of the matrices.</summary>
    public QuantizationScheme Scheme { get; }

    /// <summary>Number of matrices.</summary>
    public int Count => _shapes.Length;

    /// <summary>Bytes of all matrices.</summary>
    public long Bytes => _offsets[^1];

    /// <summary>Where a matrix begins and ends.</summary>
    public (long Start, long End) Extent(int index) => (_offsets[index], _offsets[index + 1]);

    /// <summary>Size and bits of a matrix.</summary>
    public MatrixShape Shape(int index) => _shapes[index];

    /// <summary>Canonical name of a matrix.</summary>
    public static string Name(int index) => BlockMatrices.Name(index / Matrices.Length) + (BlockMatrix)(index % Matrices.Length) switch
    {
        BlockMatrix.Projection => "attn.c_attn.weight",
        BlockMatrix.AttentionOutput => "attn.c_proj.weight",
        BlockMatrix.Inner => "mlp.c_fc.weight",
        _ => "mlp.c_proj.weight",
    };

    /// <summary>Number of a block's matrix.</summary>
    public static int Index(int layer, BlockMatrix matrix) => (layer * Matrices.Length) + (int)matrix;

    /// <summary>A block's matrix in memory that is laid out so.</summary>
    public unsafe QuantizedMatrix Matrix(byte* start, int layer, BlockMatrix matrix)
    {
        int index = Index(layer, matrix);
        return new QuantizedMatrix(start + _offsets[index], _shapes[index]);
    }
}
