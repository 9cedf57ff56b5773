namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>A layer norm's weights, each <c>[width]</c>.</summary>
/// <param name="Scale">Scale.</param>
/// <param name="Shift">Shift.</param>
internal sealed record NormWeights(AlignedBuffer Scale, AlignedBuffer Shift);
