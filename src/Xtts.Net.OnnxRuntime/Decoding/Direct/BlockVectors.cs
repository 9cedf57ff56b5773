namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>The weights of a transformer block that every member of the team reads whole.</summary>
/// <param name="AttentionNorm">Norm before attention.</param>
/// <param name="AttentionBias">Bias of attention's output, <c>[width]</c>.</param>
/// <param name="FeedForwardNorm">Norm before the feed-forward part.</param>
/// <param name="FeedForwardBias">Bias of the feed-forward part's output, <c>[width]</c>.</param>
internal sealed record BlockVectors(NormWeights AttentionNorm, AlignedBuffer AttentionBias, NormWeights FeedForwardNorm, AlignedBuffer FeedForwardBias);
