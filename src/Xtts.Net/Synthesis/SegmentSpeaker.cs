using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis.Planning;

namespace Xtts.Net.Synthesis;

/// <summary>Speaks one segment: codes and latents, speed, waveform. Thread-safe.</summary>
internal sealed class SegmentSpeaker
{
    private readonly IXttsModel _model;
    private readonly WindowedVocoder _vocoder;

    public SegmentSpeaker(IXttsModel model)
    {
        _model = model;
        _vocoder = new WindowedVocoder(model);
    }

    /// <summary>Speaks a segment; blocks until done.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="parameters">How codes are chosen; those of the request.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    public SpokenSegment Speak(PlannedSegment segment, GenerationParameters parameters, CancellationToken cancellationToken)
    {
        var selector = new CodeSelector(parameters, segment.Index);
        var decoded = CodeDecoder.Decode(_model, new DecodingPrompt(segment.Voice.Conditioning, segment.Ids, parameters.MaxCodes), selector, cancellationToken);
        var latents = SpeedInterpolation.Stretch(decoded.Latents, _model.Sizes.Width, segment.Speed);
        float[] samples = _vocoder.Vocode(latents, segment.Voice.SpeakerEmbedding, cancellationToken);
        return new SpokenSegment(samples, decoded.Codes, decoded.EndedByItself);
    }
}
