namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>What a product kernel multiplies.</summary>
/// <param name="values">Rows of 16 values, <c>[blocks, rows, 16]</c>, for the first group.</param>
/// <param name="weights"><c>[groups, blocks, 16, columns]</c>, without gaps.</param>
/// <param name="sums">Receives the products, <c>[columns / 16, rows, 16]</c>.</param>
internal unsafe ref struct ProductOperands(float* values, float* weights, float* sums)
{
    /// <summary>The values.</summary>
    public float* Values { get; set; } = values;

    /// <summary>The weights.</summary>
    public float* Weights { get; } = weights;

    /// <summary>The products.</summary>
    public float* Sums { get; set; } = sums;

    /// <summary>Groups, whose products are added up.</summary>
    public required int Groups { get; init; }

    /// <summary>Values between the rows of a group and those of the next one.</summary>
    public required nint GroupStride { get; init; }

    /// <summary>Blocks of 16 inputs.</summary>
    public required int Blocks { get; init; }

    /// <summary>Values between blocks of the input.</summary>
    public required nint BlockStride { get; init; }

    /// <summary>Values between blocks of the sums.</summary>
    public required nint SumStride { get; init; }
}
