namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>The matrices of a transformer block, in the order they are used.</summary>
internal enum BlockMatrix
{
    /// <summary>Queries, keys and values.</summary>
    Projection,

    /// <summary>Output of attention.</summary>
    AttentionOutput,

    /// <summary>First layer of the feed-forward part.</summary>
    Inner,

    /// <summary>Second layer of the feed-forward part.</summary>
    Outer,
}
