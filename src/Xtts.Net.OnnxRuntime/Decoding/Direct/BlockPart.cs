namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>Where one member's part of a transformer block's matrices lies: one behind the other, in the order they are read.</summary>
internal readonly unsafe struct BlockPart
{
    /// <summary>Bias of <see cref="Projection"/>, <c>[3 * heads * head]</c>.</summary>
    public float* ProjectionBias { get; init; }

    /// <summary>Queries, keys and values of the member's heads, <c>[width, 3 * heads * head]</c>.</summary>
    public float* Projection { get; init; }

    /// <summary>Output of attention, the rows of the member's heads, <c>[heads * head, width]</c>.</summary>
    public float* AttentionOutput { get; init; }

    /// <summary>Bias of <see cref="Inner"/>, <c>[inner]</c>.</summary>
    public float* InnerBias { get; init; }

    /// <summary>First layer of the feed-forward part, the member's columns, <c>[width, inner]</c>.</summary>
    public float* Inner { get; init; }

    /// <summary>Second layer of the feed-forward part, the rows that belong to those columns, <c>[inner, width]</c>.</summary>
    public float* Outer { get; init; }
}
