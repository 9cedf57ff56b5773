namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Everything that the vocoder's kernels read. Thread-safe, but for the conditioning, which belongs to one run at a time.</summary>
internal sealed class VocoderWeights : IDisposable
{
    /// <summary>The first convolution.</summary>
    public required ConvolutionLayer First { get; init; }

    /// <summary>What the speaker adds to it.</summary>
    public required Conditioning FirstConditioning { get; init; }

    /// <summary>The stages in order.</summary>
    public required VocoderStage[] Stages { get; init; }

    /// <summary>The last convolution, <c>[taps, blocks, 16]</c>.</summary>
    public required float[] Last { get; init; }

    /// <summary>What holds memory.</summary>
    public required IReadOnlyList<IDisposable> Owned { private get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in Owned) part.Dispose();
    }
}
