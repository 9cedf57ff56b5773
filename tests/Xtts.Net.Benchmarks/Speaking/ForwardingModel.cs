using Xtts.Net.Backends;

namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>A model that leaves all work to another one, which it owns, and may see to the vocoder in its own way.</summary>
/// <param name="model">The model that works.</param>
internal abstract class ForwardingModel(IXttsModel model) : IXttsModel
{
    /// <inheritdoc/>
    public ModelSizes Sizes => model.Sizes;

    /// <inheritdoc/>
    public int PreferredBatchSize => model.PreferredBatchSize;

    /// <inheritdoc/>
    public bool DecodesBesideVocoder => model.DecodesBesideVocoder;

    /// <inheritdoc/>
    public float[] EncodeConditioning(ReadOnlySpan<float> mel, int frames) => model.EncodeConditioning(mel, frames);

    /// <inheritdoc/>
    public float[] EncodeSpeaker(ReadOnlySpan<float> mel, int frames) => model.EncodeSpeaker(mel, frames);

    /// <inheritdoc/>
    public IDecodingBatch CreateDecodingBatch(int capacity) => model.CreateDecodingBatch(capacity);

    /// <inheritdoc/>
    public virtual void Vocode(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples) => model.Vocode(features, frames, speakerEmbedding, samples);

    /// <inheritdoc/>
    public void Dispose() => model.Dispose();
}
