using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Parts;
using Xtts.Net.OnnxRuntime.Vocoding;

namespace Xtts.Net.OnnxRuntime;

/// <summary>A model loaded into ONNX Runtime.</summary>
internal sealed class OnnxXttsModel : IXttsModel
{
    private readonly FeedForwardPart _conditioning, _speaker;
    private readonly IVocoder _vocoder;
    private readonly GptDecoder _gpt;

    /// <summary>Takes over the parts.</summary>
    public OnnxXttsModel(ModelSizes sizes, FeedForwardPart conditioning, FeedForwardPart speaker, GptDecoder gpt, IVocoder vocoder)
    {
        Sizes = sizes;
        _conditioning = conditioning;
        _speaker = speaker;
        _gpt = gpt;
        _vocoder = vocoder;
    }

    /// <inheritdoc/>
    public ModelSizes Sizes { get; }

    /// <inheritdoc/>
    public bool DecodesBesideVocoder { get; init; }

    /// <summary>The GPT.</summary>
    internal GptDecoder Gpt => _gpt;

    /// <inheritdoc/>
    public float[] EncodeConditioning(ReadOnlySpan<float> mel, int frames)
    {
        Require(mel, Sizes.ConditioningMelBands, frames, nameof(mel));
        var latents = new float[Sizes.ConditioningLatents * Sizes.Width];
        _conditioning.Run(
            new NamedInput(ConditioningGraph.Mel, mel, Sizes.ConditioningMelBands, frames),
            new NamedOutput(ConditioningGraph.Latents, latents, Sizes.ConditioningLatents, Sizes.Width));
        return latents;
    }

    /// <inheritdoc/>
    public float[] EncodeSpeaker(ReadOnlySpan<float> mel, int frames)
    {
        Require(mel, Sizes.SpeakerMelBands, frames, nameof(mel));
        var embedding = new float[Sizes.SpeakerEmbedding];
        _speaker.Run(
            new NamedInput(SpeakerEncoderGraph.Mel, mel, 1, 1, Sizes.SpeakerMelBands, frames),
            new NamedOutput(SpeakerEncoderGraph.Embedding, embedding, 1, Sizes.SpeakerEmbedding));
        return embedding;
    }

    /// <inheritdoc/>
    public IDecodingBatch CreateDecodingBatch(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        return new DecodingBatch(_gpt, capacity);
    }

    /// <inheritdoc/>
    public void Vocode(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples)
    {
        Require(features, Sizes.Width, frames, nameof(features));
        Require(speakerEmbedding, Sizes.SpeakerEmbedding, 1, nameof(speakerEmbedding));
        Require(samples, Sizes.OutputHop, frames, nameof(samples));
        _vocoder.Run(features, frames, speakerEmbedding, samples);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _conditioning.Dispose();
        _speaker.Dispose();
        _gpt.Dispose();
        _vocoder.Dispose();
    }

    private static void Require(ReadOnlySpan<float> values, int rows, int frames, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 1);
        if (values.Length != (long)rows * frames) throw new ArgumentException($"{rows} x {frames} values are needed here, not {values.Length}.", name);
    }
}
