using System.Runtime.CompilerServices;
using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Synthesis.Scripts;

namespace Xtts.Net.Synthesis;

/// <summary>The walk of a request: script, plan, and part by part codes, latents, waveform.</summary>
/// <remarks>Thread-safe: holds what requests share, nothing of a request.</remarks>
internal sealed class SpeechPipeline : IDisposable
{
    private readonly IXttsModel _model;
    private readonly ModelSizes _sizes;
    private readonly ScriptReader _reader;
    private readonly SpeechPlanner _planner;
    private readonly ModelTurns _turns;
    private readonly GenerationDefaults _defaults;

    /// <param name="model">The model.</param>
    /// <param name="turns">Its turns, which the pipeline owns.</param>
    /// <param name="reader">Reads requests.</param>
    /// <param name="planner">Plans what they say.</param>
    /// <param name="defaults">Of the model's configuration.</param>
    public SpeechPipeline(IXttsModel model, ModelTurns turns, ScriptReader reader, SpeechPlanner planner, GenerationDefaults defaults)
    {
        _model = model;
        _sizes = model.Sizes;
        _turns = turns;
        _reader = reader;
        _planner = planner;
        _defaults = defaults;
    }

    /// <summary>The turns of a new request.</summary>
    public RequestTurns Join() => new(_turns);

    /// <summary>Speaks a request, chunk by chunk.</summary>
    /// <param name="request">What to say and how.</param>
    /// <param name="schedule">When to make sound.</param>
    /// <param name="turns">Turns of this request.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    public async IAsyncEnumerable<SpeechChunk> RunAsync(SpeechRequest request, ChunkSchedule schedule, RequestTurns turns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var speaker = new SegmentSpeaker(_model, turns);
        var parameters = GenerationParameters.Resolve(request.Generation, _defaults, _sizes);
        var track = new SpeechTrack(_sizes.OutputSampleRate, request.Generation.Greedy ? null : parameters.Seed);
        foreach (var part in _planner.Plan(_reader.Read(request), request))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part is PlannedSegment segment)
            {
                await foreach (var block in speaker.SpeakAsync(segment, parameters, schedule, cancellationToken).ConfigureAwait(false))
                    yield return track.Append(segment, block);
            }
            else if (part is PlannedSilence silence)
            {
                foreach (var chunk in track.Append(silence)) yield return chunk;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
