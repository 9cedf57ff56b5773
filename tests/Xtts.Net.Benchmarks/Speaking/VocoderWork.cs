using System.Diagnostics;

namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>Frames that a vocoder was given, context included, and the time that it took. Thread-safe.</summary>
internal sealed class VocoderWork
{
    private long _frames, _ticks;

    /// <summary>Counts a call.</summary>
    /// <param name="frames">Frames of the call.</param>
    /// <param name="ticks">Ticks of the stopwatch.</param>
    public void Add(int frames, long ticks)
    {
        Interlocked.Add(ref _frames, frames);
        Interlocked.Add(ref _ticks, ticks);
    }

    /// <summary>What was counted since the last time, while nobody vocodes.</summary>
    public (long Frames, double Seconds) Take() => (Interlocked.Exchange(ref _frames, 0), (double)Interlocked.Exchange(ref _ticks, 0) / Stopwatch.Frequency);
}
