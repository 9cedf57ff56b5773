namespace Xtts.Net.Synthesis;

/// <summary>How far a stream is ahead of somebody who plays it from its first sound on without a pause. One instance per request, which counts; read on any thread.</summary>
/// <param name="clock">Tells the time.</param>
/// <param name="sampleRate">Output rate in Hz.</param>
internal sealed class PlaybackLead(TimeProvider clock, int sampleRate)
{
    private long _started;
    private long _samples;      // none: not started

    /// <summary>Sound that is made and not played yet; negative when playing has run dry.</summary>
    public TimeSpan Length => Volatile.Read(ref _samples) is > 0 and var samples ? TimeSpan.FromSeconds((double)samples / sampleRate) - clock.GetElapsedTime(_started) : TimeSpan.Zero;

    /// <summary>Counts sound that is made.</summary>
    public void Add(int samples)
    {
        if (samples == 0) return;
        if (_samples == 0) _started = clock.GetTimestamp();
        Volatile.Write(ref _samples, _samples + samples);
    }
}
