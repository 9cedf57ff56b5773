namespace Xtts.Net.Synthesis;

/// <summary>How far a stream is ahead of somebody who plays it from its first sound on without a pause. One instance per request; not thread-safe.</summary>
/// <param name="clock">Tells the time.</param>
/// <param name="sampleRate">Output rate in Hz.</param>
internal sealed class PlaybackLead(TimeProvider clock, int sampleRate)
{
    private long? _started;
    private long _samples;

    /// <summary>Sound that is made and not played yet; negative when playing has run dry.</summary>
    public TimeSpan Length => _started is { } started ? TimeSpan.FromSeconds((double)_samples / sampleRate) - clock.GetElapsedTime(started) : TimeSpan.Zero;

    /// <summary>Counts sound that is made.</summary>
    public void Add(int samples)
    {
        if (samples == 0) return;
        _started ??= clock.GetTimestamp();
        _samples += samples;
    }
}
