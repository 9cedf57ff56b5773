using Xtts.Net.Backends;

namespace Xtts.Net.Telemetry;

/// <summary>A decoding batch that tells how many sequences each step served. Owns the batch it stands before.</summary>
internal sealed class MeasuredBatch : IDecodingBatch
{
    private readonly IDecodingBatch _batch;
    private readonly ModelTelemetry _telemetry;

    public MeasuredBatch(IDecodingBatch batch, ModelTelemetry telemetry)
    {
        _batch = batch;
        _telemetry = telemetry;
    }

    /// <inheritdoc/>
    public int Capacity => _batch.Capacity;

    /// <inheritdoc/>
    public int Count => _batch.Count;

    /// <inheritdoc/>
    public int Add(DecodingPrompt prompt) => _batch.Add(prompt);

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<int> codes)
    {
        _batch.Step(codes);
        _telemetry.Stepped(codes.Length);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<float> Logits(int index) => _batch.Logits(index);

    /// <inheritdoc/>
    public ReadOnlySpan<float> Latent(int index) => _batch.Latent(index);

    /// <inheritdoc/>
    public void Remove(int index) => _batch.Remove(index);

    /// <inheritdoc/>
    public void Dispose() => _batch.Dispose();
}
