using Xtts.Net.Backends;

namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>A model without a vocoder: where only codes are looked at, which do not depend on it.</summary>
/// <param name="model">The model that works; owned.</param>
internal sealed class SilentModel(IXttsModel model) : ForwardingModel(model)
{
    /// <inheritdoc/>
    public override void Vocode(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples) => samples.Clear();
}
