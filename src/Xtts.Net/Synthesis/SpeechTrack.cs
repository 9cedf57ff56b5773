using Xtts.Net.Synthesis.Planning;

namespace Xtts.Net.Synthesis;

/// <summary>Lays what is spoken, and silences between, end to end as the reference does. One instance per request; not thread-safe.</summary>
/// <param name="sampleRate">Output rate in Hz.</param>
/// <param name="seed">Seed of the draws; <see langword="null"/> when greedy.</param>
internal sealed class SpeechTrack(int sampleRate, ulong? seed)
{
    private long _length;
    private long _segmentStart;
    private bool _inSegment;

    /// <summary>Appends a block of a segment.</summary>
    public SpeechChunk Append(PlannedSegment planned, SpokenBlock block)
    {
        if (!_inSegment) (_segmentStart, _inSegment) = (_length, true);
        var chunk = Chunk(block.Samples);
        if (block.Ended is not { } decoded) return chunk;
        _inSegment = false;
        return chunk with
        {
            CompletedSegment = new SpeechSegment
            {
                Text = planned.Text,
                CleanedText = planned.Cleaned,
                TextTokens = planned.Ids.Length - PlannedSegment.FrameIds,
                Codes = decoded.Codes,
                EndedByItself = decoded.EndedByItself,
                SampleOffset = _segmentStart,
                SampleCount = (int)(_length - _segmentStart),
            },
        };
    }

    /// <summary>Appends silence, a second at a time.</summary>
    public IEnumerable<SpeechChunk> Append(PlannedSilence silence)
    {
        var second = new float[(int)Math.Min(silence.Samples, sampleRate)];
        for (long rest = silence.Samples; rest > 0; rest -= second.Length) yield return Chunk(second.AsMemory(0, (int)Math.Min(rest, second.Length)));
    }

    private SpeechChunk Chunk(ReadOnlyMemory<float> samples)
    {
        var chunk = new SpeechChunk { Samples = samples, SampleRate = sampleRate, SampleOffset = _length, Seed = seed };
        _length += samples.Length;
        return chunk;
    }
}
