using System.Runtime.CompilerServices;
using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis.Decoding;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Synthesis.Scripts;

namespace Xtts.Net.Synthesis;

/// <summary>The walk of a request: script, plan, and part by part codes, latents, waveform.</summary>
/// <remarks>Thread-safe: holds what requests share, nothing of a request.</remarks>
internal sealed class SpeechPipeline : IAsyncDisposable
{
    /// <summary>Sound that a stream has in hand for each segment that is decoded ahead: those take time from the one that is being listened to.</summary>
    private static readonly TimeSpan LeadOfSegment = TimeSpan.FromSeconds(1);

    private readonly IXttsModel _model;
    private readonly ModelSizes _sizes;
    private readonly ScriptReader _reader;
    private readonly SpeechPlanner _planner;
    private readonly ModelTurns _vocoding;
    private readonly DecodingScheduler _decoding;
    private readonly GenerationDefaults _defaults;

    /// <param name="model">The model.</param>
    /// <param name="vocoding">Turns of its vocoder, which the pipeline owns.</param>
    /// <param name="decoding">Decodes for all requests; owned as well.</param>
    /// <param name="reader">Reads requests.</param>
    /// <param name="planner">Plans what they say.</param>
    /// <param name="defaults">Of the model's configuration.</param>
    public SpeechPipeline(IXttsModel model, ModelTurns vocoding, DecodingScheduler decoding, ScriptReader reader, SpeechPlanner planner, GenerationDefaults defaults)
    {
        _model = model;
        _sizes = model.Sizes;
        _vocoding = vocoding;
        _decoding = decoding;
        _reader = reader;
        _planner = planner;
        _defaults = defaults;
    }

    /// <summary>The turns of a new request.</summary>
    public RequestTurns Join() => new(_vocoding);

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
        var lead = new PlaybackLead(TimeProvider.System, _sizes.OutputSampleRate);
        if (!schedule.IsWhole) turns.Lead = lead;
        var segments = new SegmentQueue(_planner.Plan(_reader.Read(request), request), segment => _decoding.Enter(segment, parameters, turns, cancellationToken));
        await using (segments.ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (segments.TryTake(out var part, out var lane))
            {
                if (part is PlannedSegment segment && lane is not null)
                {
                    await using var decoding = lane.ConfigureAwait(false);
                    LookAhead();
                    await foreach (var block in speaker.SpeakAsync(segment, lane, schedule, cancellationToken).ConfigureAwait(false))
                    {
                        yield return track.Append(segment, block);
                        lead.Add(block.Samples.Length);
                        LookAhead();
                    }
                }
                else if (part is PlannedSilence silence)
                {
                    foreach (var chunk in track.Append(silence)) yield return chunk;
                }

                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        // A stream needs its first segment first; who hears all at once needs all of them.
        void LookAhead() => segments.LookAhead(schedule.IsWhole ? _decoding.SegmentsAhead : (int)Math.Clamp(lead.Length / LeadOfSegment, 0, _decoding.SegmentsAhead));
    }

    /// <summary>Waits until the model is no longer at work.</summary>
    public async ValueTask DisposeAsync()
    {
        await _decoding.DisposeAsync().ConfigureAwait(false);
        _vocoding.Dispose();
    }
}
