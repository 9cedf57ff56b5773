using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Text;
using Xtts.Net.Voices;

namespace Xtts.Net.Synthesis;

/// <summary>The walk of a request: text, ids, codes and latents, features, waveform.</summary>
/// <remarks>Thread-safe: holds what requests share, nothing of a request.</remarks>
internal sealed class SpeechPipeline
{
    private const double FastestSpeed = 20;

    private readonly IXttsModel _model;
    private readonly SegmentEncoder _encoder;
    private readonly GenerationDefaults _defaults;
    private readonly WindowedVocoder _vocoder;

    public SpeechPipeline(IXttsModel model, SegmentEncoder encoder, GenerationDefaults defaults)
    {
        _model = model;
        _encoder = encoder;
        _defaults = defaults;
        _vocoder = new WindowedVocoder(model);
    }

    /// <summary>Speaks a text; blocks until done.</summary>
    /// <param name="request">What to say and how.</param>
    /// <param name="language">The request's language, known to be spoken by the model.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    public Speech Run(SpeechRequest request, LanguageTag language, CancellationToken cancellationToken)
    {
        if (!(request.Speed >= SpeedInterpolation.SlowestSpeed && request.Speed <= FastestSpeed))
            throw new ArgumentOutOfRangeException(nameof(request), request.Speed, $"The speed must lie between {SpeedInterpolation.SlowestSpeed} and {FastestSpeed}; 1 is as the model speaks.");
        VoiceFit.Require(request.Voice, _model.Sizes);
        int[] ids = _encoder.Encode(request.Text, language);
        var parameters = GenerationParameters.Resolve(request.Generation, _defaults, _model.Sizes);
        var selector = new CodeSelector(parameters);
        var decoded = CodeDecoder.Decode(_model, new DecodingPrompt(request.Voice.Conditioning, ids, parameters.MaxCodes), selector, cancellationToken);
        var latents = SpeedInterpolation.Stretch(decoded.Latents, _model.Sizes.Width, request.Speed);
        float[] samples = _vocoder.Vocode(latents, request.Voice.SpeakerEmbedding, cancellationToken);
        return new Speech(samples, _model.Sizes.OutputSampleRate, decoded.Codes, decoded.EndedByItself, request.Generation.Greedy ? null : parameters.Seed);
    }
}
