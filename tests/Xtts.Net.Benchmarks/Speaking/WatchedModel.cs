using System.Diagnostics;
using Xtts.Net.Backends;

namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>A model that counts what its vocoder does.</summary>
/// <param name="model">The model that works; owned.</param>
/// <param name="work">Where it is counted.</param>
internal sealed class WatchedModel(IXttsModel model, VocoderWork work) : ForwardingModel(model)
{
    /// <inheritdoc/>
    public override void Vocode(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples)
    {
        long start = Stopwatch.GetTimestamp();
        base.Vocode(features, frames, speakerEmbedding, samples);
        work.Add(frames, Stopwatch.GetTimestamp() - start);
    }
}
