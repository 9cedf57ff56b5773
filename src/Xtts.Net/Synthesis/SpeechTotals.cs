namespace Xtts.Net.Synthesis;

/// <summary>Counts what a request speaks. One instance per request; not thread-safe.</summary>
/// <param name="sampleRate">Output rate in Hz.</param>
internal sealed class SpeechTotals(int sampleRate)
{
    private long _samples;

    /// <summary>Audio codes of the segments that have ended.</summary>
    public int Codes { get; private set; }

    /// <summary>Whether the model ended every segment by itself.</summary>
    public bool EndedByItself { get; private set; } = true;

    /// <summary>Length of the audio.</summary>
    public TimeSpan Audio => TimeSpan.FromSeconds((double)_samples / sampleRate);

    /// <summary>Counts a chunk.</summary>
    public void Add(SpeechChunk chunk)
    {
        _samples += chunk.Samples.Length;
        if (chunk.CompletedSegment is not { } segment) return;
        Codes += segment.Codes.Length;
        EndedByItself &= segment.EndedByItself;
    }
}
