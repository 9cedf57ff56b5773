using System.Collections.Immutable;

namespace Xtts.Net.Synthesis;

/// <summary>Joins chunks to one piece of audio. One instance per request; not thread-safe.</summary>
/// <param name="sampleRate">Output rate in Hz.</param>
internal sealed class SpeechAssembly(int sampleRate)
{
    private readonly List<ReadOnlyMemory<float>> _blocks = [];
    private readonly ImmutableArray<SpeechSegment>.Builder _segments = ImmutableArray.CreateBuilder<SpeechSegment>();
    private int _length;
    private ulong? _seed;

    /// <summary>Adds the next chunk.</summary>
    /// <exception cref="TextException">The speech is longer than one piece of audio can be.</exception>
    public void Add(SpeechChunk chunk)
    {
        if (chunk.Samples.Length > Array.MaxLength - _length)
            throw new TextException($"The speech is longer than one piece of audio can be, {(double)Array.MaxLength / sampleRate / 3600:0} hours. Speak the text in parts, or as a stream.");
        _length += chunk.Samples.Length;
        if (!chunk.Samples.IsEmpty) _blocks.Add(chunk.Samples);
        if (chunk.CompletedSegment is { } segment) _segments.Add(segment);
        _seed = chunk.Seed;
    }

    /// <summary>Joins all.</summary>
    public Speech ToSpeech() => new(Join(), sampleRate, _segments.DrainToImmutable(), _seed);

    private ReadOnlyMemory<float> Join()
    {
        if (_blocks is [var only]) return only;
        var samples = new float[_length];
        int at = 0;
        foreach (var block in _blocks)
        {
            block.CopyTo(samples.AsMemory(at));
            at += block.Length;
        }

        return samples;
    }
}
