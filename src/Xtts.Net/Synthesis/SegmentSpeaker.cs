using System.Runtime.CompilerServices;
using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis.Planning;

namespace Xtts.Net.Synthesis;

/// <summary>Speaks one segment: codes and latents, speed, waveform, block by block while codes are still being decoded. One instance per request.</summary>
/// <remarks>
/// A block ends where the vocoder's receptive field reaches the last frame that further codes cannot change; the next one begins there. So the blocks of any schedule, one after another,
/// equal the whole segment vocoded at once to float noise, without overlap or cross-fade, and what a block costs does not grow with the segment.
/// </remarks>
internal sealed class SegmentSpeaker
{
    /// <summary>Codes decoded in one turn: a fraction of a second even on slow machines.</summary>
    private const int CodesPerTurn = 8;

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
    /// <param name="parameters">How codes are chosen; those of the request.</param>
    /// <param name="schedule">When to make sound; that of the request.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    /// <returns>Blocks of sound; only the last one tells the codes, and only it may be empty.</returns>
    public async IAsyncEnumerable<SpokenBlock> SpeakAsync(
        PlannedSegment segment, GenerationParameters parameters, ChunkSchedule schedule, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prompt = new DecodingPrompt(segment.Voice.Conditioning, segment.Ids, parameters.MaxCodes);
        using var decoder = new CodeDecoder(_model, prompt, new CodeSelector(parameters, segment.Index));
        var speed = new SpeedInterpolation(_model.Sizes.Width, segment.Speed);
        int vocoded = 0;
        while (!decoder.HasEnded)
        {
            await DecodeAsync(decoder, schedule.Next(), cancellationToken).ConfigureAwait(false);
            var extent = decoder.HasEnded ? SourceExtent.Whole : SourceExtent.Beginning;
            var features = new FeatureInterpolation(_model.Sizes, speed.Extend(decoder.Latents, extent), extent);
            int ready = Math.Max(decoder.HasEnded ? features.Frames : features.Frames - VocoderArchitecture.ReceptiveField, vocoded);
            if (ready == vocoded && !decoder.HasEnded) continue;
            float[] samples = await VocodeAsync(features, vocoded, ready, segment.Voice.SpeakerEmbedding, cancellationToken).ConfigureAwait(false);
            vocoded = ready;
            yield return new SpokenBlock(samples, decoder.HasEnded ? decoder.Result : null);
        }
    }

    private async Task DecodeAsync(CodeDecoder decoder, int codes, CancellationToken cancellationToken)
    {
        int target = (int)Math.Min((long)decoder.Count + codes, int.MaxValue);
        while (!decoder.HasEnded && decoder.Count < target)
            await _turns.RunAsync(() => decoder.DecodeUpTo(Math.Min(target, decoder.Count + CodesPerTurn), cancellationToken), cancellationToken).ConfigureAwait(false);
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
