using System.Runtime.CompilerServices;
using Xtts.Net.Backends;
using Xtts.Net.Synthesis.Decoding;
using Xtts.Net.Synthesis.Planning;

namespace Xtts.Net.Synthesis;

/// <summary>Speaks one segment: codes and latents, speed, waveform, block by block while codes are still being decoded. One instance per request.</summary>
/// <remarks>
/// A block ends where the vocoder's receptive field reaches the last frame that further codes cannot change; the next one begins there. So the blocks of any schedule, one after another,
/// equal the whole segment vocoded at once to float noise, without overlap or cross-fade, and what a block costs does not grow with the segment.
/// </remarks>
internal sealed class SegmentSpeaker
{
    private readonly IXttsModel _model;
    private readonly RequestTurns _turns;
    private readonly WindowedVocoder _vocoder;

    /// <param name="model">The model.</param>
    /// <param name="turns">Turns of the request.</param>
    public SegmentSpeaker(IXttsModel model, RequestTurns turns)
    {
        _model = model;
        _turns = turns;
        _vocoder = new WindowedVocoder(model);
    }

    /// <summary>Speaks a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="lane">Its decoding.</param>
    /// <param name="schedule">When to make sound; that of the request. However far decoding is ahead, chunks are cut by it alone, so that they are the same under any load.</param>
    /// <param name="cancellationToken">Cancels between two windows of the vocoder.</param>
    /// <returns>Blocks of sound; only the last one tells the codes, and only it may be empty.</returns>
    public async IAsyncEnumerable<SpokenBlock> SpeakAsync(PlannedSegment segment, DecodingLane lane, ChunkSchedule schedule, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var speed = new SpeedInterpolation(_model.Sizes.Width, segment.Speed);
        var sequence = lane.Sequence;
        int codes = 0, vocoded = 0;
        bool ended = false;
        while (!ended)
        {
            int target = (int)Math.Min((long)codes + schedule.Next(), int.MaxValue);
            await lane.WaitAsync(target).ConfigureAwait(false);
            codes = Math.Min(target, sequence.Count);
            ended = sequence.HasEnded && codes == sequence.Count;
            var extent = ended ? SourceExtent.Whole : SourceExtent.Beginning;
            var features = new FeatureInterpolation(_model.Sizes, speed.Extend(sequence.Latents(codes), extent), extent);
            int ready = Math.Max(ended ? features.Frames : features.Frames - VocoderArchitecture.ReceptiveField, vocoded);
            if (ready == vocoded && !ended) continue;
            float[] samples = await VocodeAsync(features, vocoded, ready, segment.Voice.SpeakerEmbedding, cancellationToken).ConfigureAwait(false);
            vocoded = ready;
            yield return new SpokenBlock(samples, ended ? sequence.Result : null);
        }
    }

    private async Task<float[]> VocodeAsync(FeatureInterpolation features, int first, int end, ReadOnlyMemory<float> speakerEmbedding, CancellationToken cancellationToken)
    {
        int hop = _model.Sizes.OutputHop;
        var samples = new float[checked((end - first) * hop)];
        foreach (var (from, to) in _vocoder.Windows(first, end))
        {
            void Window() => _vocoder.VocodeWindow(features, from, to, speakerEmbedding.Span, samples.AsSpan((from - first) * hop, (to - from) * hop));
            await _turns.RunAsync(Window, cancellationToken).ConfigureAwait(false);
        }

        return samples;
    }
}
