using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Xtts.Net.Synthesis;

namespace WebServer.Speech;

/// <summary>A speech on its way: its samples, and what is known of it when the last one has come. For one reader.</summary>
internal sealed class SpokenSpeech(ITextToSpeechClient client, SpeechOrder order)
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private TimeSpan _first;
    private long _tokens, _codes, _samples;
    private int _segments, _sampleRate = 1;
    private ulong? _seed;

    /// <summary>Samples of 16 bits, one channel.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SamplesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var update in client.GetStreamingAudioAsync(order.Text, order.Options, cancellationToken))
        {
            if (update.RawRepresentation is SpeechChunk chunk) Count(chunk);
            foreach (var sound in update.Contents.OfType<DataContent>())
            {
                if (_first == default) _first = Stopwatch.GetElapsedTime(_begun);
                yield return sound.Data;
            }
        }
    }

    /// <summary>What became of it.</summary>
    public SpeechDone Done()
    {
        double audio = (double)_samples / _sampleRate, seconds = Stopwatch.GetElapsedTime(_begun).TotalSeconds;
        return new SpeechDone(new SpeechTokens(_tokens, _codes, _tokens + _codes), new SpeechFigures(_codes, audio, seconds, _first.TotalSeconds, audio > 0 ? seconds / audio : 0, _seed, _segments));
    }

    private void Count(SpeechChunk chunk)
    {
        _samples += chunk.Samples.Length;
        _sampleRate = chunk.SampleRate;
        _seed = chunk.Seed;
        if (chunk.CompletedSegment is not { } segment) return;
        _segments++;
        _tokens += segment.TextTokens;
        _codes += segment.Codes.Length;
    }
}
