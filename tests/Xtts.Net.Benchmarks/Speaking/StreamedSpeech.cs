using System.Diagnostics;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>A stream that was read to its end.</summary>
/// <param name="FirstAudio">Seconds from asking for it to its first sound.</param>
/// <param name="Seconds">Seconds from asking for it to its end.</param>
/// <param name="AudioSeconds">Length of its sound.</param>
internal sealed record StreamedSpeech(double FirstAudio, double Seconds, double AudioSeconds)
{
    /// <summary>Reads a stream as fast as it comes.</summary>
    /// <exception cref="InvalidOperationException">It gave no sound, or one that is no number.</exception>
    public static async Task<StreamedSpeech> ReadAsync(IAsyncEnumerable<SpeechChunk> stream)
    {
        long start = Stopwatch.GetTimestamp();
        double first = 0, audio = 0;
        await foreach (var chunk in stream)
        {
            if (chunk.Samples.IsEmpty) continue;
            if (audio == 0) first = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (!float.IsFinite(chunk.Samples.Span[^1])) throw new InvalidOperationException("The waveform is not finite.");
            audio += (double)chunk.Samples.Length / chunk.SampleRate;
        }

        return audio > 0 ? new StreamedSpeech(first, Stopwatch.GetElapsedTime(start).TotalSeconds, audio) : throw new InvalidOperationException("The stream ended without a sound.");
    }
}
