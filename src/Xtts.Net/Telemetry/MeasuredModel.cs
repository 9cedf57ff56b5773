using Xtts.Net.Backends;

namespace Xtts.Net.Telemetry;

/// <summary>A model whose decoding is measured, whoever decodes. Thread-safe like the model it stands before, which it does not own.</summary>
internal sealed class MeasuredModel : IXttsModel
{
    private readonly IXttsModel _model;
    private readonly ModelTelemetry _telemetry;

    public MeasuredModel(IXttsModel model, ModelTelemetry telemetry)
    {
        _model = model;
        _telemetry = telemetry;
    }

    /// <inheritdoc/>
    public ModelSizes Sizes => _model.Sizes;

    /// <inheritdoc/>
    public int PreferredBatchSize => _model.PreferredBatchSize;

    /// <inheritdoc/>
    public bool DecodesBesideVocoder => _model.DecodesBesideVocoder;

    /// <inheritdoc/>
    public float[] EncodeConditioning(ReadOnlySpan<float> mel, int frames) => _model.EncodeConditioning(mel, frames);

    /// <inheritdoc/>
    public float[] EncodeSpeaker(ReadOnlySpan<float> mel, int frames) => _model.EncodeSpeaker(mel, frames);

    /// <inheritdoc/>
    public IDecodingBatch CreateDecodingBatch(int capacity) => new MeasuredBatch(_model.CreateDecodingBatch(capacity), _telemetry);

    /// <inheritdoc/>
    public void Vocode(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples) => _model.Vocode(features, frames, speakerEmbedding, samples);

    /// <summary>Leaves the model as it is.</summary>
    public void Dispose()
    {
    }
}
