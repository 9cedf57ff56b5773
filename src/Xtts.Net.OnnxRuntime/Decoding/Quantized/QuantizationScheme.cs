using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Which matrices of a model get how many bits. One model has one scheme, for prompts and for steps of any number of sequences.</summary>
/// <param name="Name">Its name, part of the name of cached weights.</param>
/// <param name="Bits">Bits of a block's matrix.</param>
internal sealed record QuantizationScheme(string Name, Func<BlockPlace, BlockMatrix, WeightBits> Bits)
{
    /// <summary>8 bits everywhere.</summary>
    public static QuantizationScheme Int8 { get; } = new("int8", (_, _) => WeightBits.Eight);

    /// <summary>4 bits, and 8 where a bit is worth most: the outputs of attention, a twelfth of the weights, and the first and the last block.</summary>
    public static QuantizationScheme Int4 { get; } = new("int4", (place, matrix) => matrix == BlockMatrix.AttentionOutput || place.IsAtAnEnd ? WeightBits.Eight : WeightBits.Four);

    /// <summary>The shape of a block's matrix.</summary>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="inner">Inner width of its feed-forward parts.</param>
    /// <param name="layer">Number of the block.</param>
    /// <param name="matrix">Which matrix.</param>
    public MatrixShape Shape(ModelSizes sizes, int inner, int layer, BlockMatrix matrix)
    {
        var bits = Bits(new BlockPlace(layer, sizes.Layers), matrix);
        return matrix switch
        {
            BlockMatrix.Projection => new(sizes.Width, 3 * sizes.Width, bits),
            BlockMatrix.AttentionOutput => new(sizes.Width, sizes.Width, bits),
            BlockMatrix.Inner => new(sizes.Width, inner, bits),
            _ => new(inner, sizes.Width, bits),
        };
    }
}
