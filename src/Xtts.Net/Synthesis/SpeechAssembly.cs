using System.Collections.Immutable;
using Xtts.Net.Synthesis.Planning;

namespace Xtts.Net.Synthesis;

/// <summary>Joins what was spoken, end to end as the reference does, and silences between. One instance per request; not thread-safe.</summary>
/// <param name="sampleRate">Output rate in Hz.</param>
internal sealed class SpeechAssembly(int sampleRate)
{
    private readonly List<(float[]? Samples, int Length)> _blocks = [];
    private readonly ImmutableArray<SpeechSegment>.Builder _segments = ImmutableArray.CreateBuilder<SpeechSegment>();
    private int _length;

    /// <summary>Adds a segment.</summary>
    public void Add(PlannedSegment planned, SpokenSegment spoken)
    {
        int offset = Extend(spoken.Samples, spoken.Samples.Length);
        _segments.Add(new SpeechSegment
        {
            Text = planned.Text,
            CleanedText = planned.Cleaned,
            Codes = spoken.Codes,
            EndedByItself = spoken.EndedByItself,
            SampleOffset = offset,
            SampleCount = spoken.Samples.Length,
        });
    }

    /// <summary>Adds silence.</summary>
    public void Add(PlannedSilence silence) => Extend(null, silence.Samples);

    /// <summary>Joins all.</summary>
    /// <param name="seed">Seed of the draws; <see langword="null"/> when greedy.</param>
    public Speech ToSpeech(ulong? seed)
    {
        if (_blocks is [({ } only, _)]) return new Speech(only, sampleRate, _segments.DrainToImmutable(), seed);
        var samples = new float[_length];
        int at = 0;
        foreach (var (block, length) in _blocks)
        {
            block?.CopyTo(samples, at);
            at += length;
        }

        return new Speech(samples, sampleRate, _segments.DrainToImmutable(), seed);
    }

    private int Extend(float[]? samples, long length)
    {
        int offset = _length;
        if (length > Array.MaxLength - offset) throw new TextException($"The speech is longer than one piece of audio can be, {TimeSpan.FromSeconds((double)Array.MaxLength / sampleRate):hh\\:mm} hours. Speak the text in parts.");
        _length += (int)length;
        _blocks.Add((samples, (int)length));
        return offset;
    }
}
