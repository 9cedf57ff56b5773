using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Weights of a transformer block. Biases end in zeros up to the end of their matrix's last panel.</summary>
internal sealed class QuantizedBlock
{
    /// <summary>Norm before attention.</summary>
    public required NormWeights AttentionNorm { get; init; }

    /// <summary>Queries, keys and values.</summary>
    public required QuantizedMatrix Projection { get; init; }

    /// <summary>Bias of <see cref="Projection"/>.</summary>
    public required AlignedBuffer ProjectionBias { get; init; }

    /// <summary>Output of attention.</summary>
    public required QuantizedMatrix AttentionOutput { get; init; }

    /// <summary>Bias of <see cref="AttentionOutput"/>.</summary>
    public required AlignedBuffer AttentionOutputBias { get; init; }

    /// <summary>Norm before the feed-forward part.</summary>
    public required NormWeights FeedForwardNorm { get; init; }

    /// <summary>First layer of the feed-forward part.</summary>
    public required QuantizedMatrix Inner { get; init; }

    /// <summary>Bias of <see cref="Inner"/>.</summary>
    public required AlignedBuffer InnerBias { get; init; }

    /// <summary>Second layer of the feed-forward part.</summary>
    public required QuantizedMatrix Outer { get; init; }

    /// <summary>Bias of <see cref="Outer"/>.</summary>
    public required AlignedBuffer OuterBias { get; init; }
}
