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
    private readonly ModelSizes _sizes;
    private readonly ScriptReader _reader;
    private readonly SpeechPlanner _planner;
    private readonly ModelTurns _turns = new();
    private readonly SegmentSpeaker _speaker;
    private readonly GenerationDefaults _defaults;

    public SpeechPipeline(IXttsModel model, ScriptReader reader, SpeechPlanner planner, GenerationDefaults defaults)
    {
        _sizes = model.Sizes;
        _reader = reader;
        _planner = planner;
        _speaker = new SegmentSpeaker(model, _turns);
        _defaults = defaults;
    }

    /// <summary>Speaks a request, chunk by chunk.</summary>
    /// <param name="request">What to say and how.</param>
    /// <param name="schedule">When to make sound.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    public async IAsyncEnumerable<SpeechChunk> RunAsync(SpeechRequest request, ChunkSchedule schedule, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parameters = GenerationParameters.Resolve(request.Generation, _defaults, _sizes);
        var track = new SpeechTrack(_sizes.OutputSampleRate, request.Generation.Greedy ? null : parameters.Seed);
        foreach (var part in _planner.Plan(_reader.Read(request), request))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part is PlannedSegment segment)
            {
                await foreach (var block in _speaker.SpeakAsync(segment, parameters, schedule, cancellationToken).ConfigureAwait(false))
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
