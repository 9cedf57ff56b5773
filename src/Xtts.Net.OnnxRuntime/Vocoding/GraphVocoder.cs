using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Parts;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>The vocoder as a graph of the runtime: on devices, and where it is asked for.</summary>
internal sealed class GraphVocoder : IVocoder
{
    private readonly ModelSizes _sizes;
    private readonly FeedForwardPart _part;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="part">The graph, owned from now on.</param>
    public GraphVocoder(ModelSizes sizes, FeedForwardPart part)
    {
        _sizes = sizes;
        _part = part;
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples) => _part.Run(
        new NamedInput(HifiGanGraph.Features, features, 1, _sizes.Width, 1, frames),
        new NamedInput(HifiGanGraph.Speaker, speakerEmbedding, 1, _sizes.SpeakerEmbedding, 1, 1),
        new NamedOutput(HifiGanGraph.Waveform, samples, 1, 1, 1, samples.Length));

    /// <inheritdoc/>
    public void Dispose() => _part.Dispose();
}
