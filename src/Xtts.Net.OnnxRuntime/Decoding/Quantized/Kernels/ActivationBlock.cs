namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>The rows that a kernel multiplies with a panel at once: one or four, and where their results go.</summary>
internal readonly unsafe struct ActivationBlock
{
    /// <param name="rows">The rows.</param>
    /// <param name="first">The first one.</param>
    /// <param name="results">Its result for the panel's first output.</param>
    /// <param name="stride">Distance of two rows' results.</param>
    public ActivationBlock(ActivationRows rows, int first, float* results, int stride)
    {
        Values = rows.Values(first);
        Scales = rows.Scales(first);
        Sums = rows.Sums(first);
        Depth = rows.Depth;
        Groups = rows.Groups;
        Results = results;
        Stride = stride;
    }

    /// <summary>Values of the first row.</summary>
    public sbyte* Values { get; }

    /// <summary>Scales of the first row.</summary>
    public float* Scales { get; }

    /// <summary>Sums of the first row.</summary>
    public int* Sums { get; }

    /// <summary>Distance of two rows' values.</summary>
    public int Depth { get; }

    /// <summary>Distance of two rows' scales and sums.</summary>
    public int Groups { get; }

    /// <summary>Where the first row's sixteen results go.</summary>
    public float* Results { get; }

    /// <summary>Distance of two rows' results.</summary>
    public int Stride { get; }
}
