using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Synthesis.Scripts;

namespace Xtts.Net.Synthesis;

/// <summary>The walk of a request: script, plan, and part by part codes, latents, waveform, join.</summary>
/// <remarks>Thread-safe: holds what requests share, nothing of a request.</remarks>
internal sealed class SpeechPipeline
{
    private readonly ModelSizes _sizes;
    private readonly ScriptReader _reader;
    private readonly SpeechPlanner _planner;
    private readonly SegmentSpeaker _speaker;
    private readonly GenerationDefaults _defaults;

    public SpeechPipeline(IXttsModel model, ScriptReader reader, SpeechPlanner planner, GenerationDefaults defaults)
    {
        _sizes = model.Sizes;
        _reader = reader;
        _planner = planner;
        _speaker = new SegmentSpeaker(model);
        _defaults = defaults;
    }

    /// <summary>Speaks a request; blocks until done.</summary>
    /// <param name="request">What to say and how.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    public Speech Run(SpeechRequest request, CancellationToken cancellationToken)
    {
        var parameters = GenerationParameters.Resolve(request.Generation, _defaults, _sizes);
        var speech = new SpeechAssembly(_sizes.OutputSampleRate);
        foreach (var part in _planner.Plan(_reader.Read(request), request))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part is PlannedSegment segment) speech.Add(segment, _speaker.Speak(segment, parameters, cancellationToken));
            else if (part is PlannedSilence silence) speech.Add(silence);
        }

        return speech.ToSpeech(request.Generation.Greedy ? null : parameters.Seed);
    }
}
