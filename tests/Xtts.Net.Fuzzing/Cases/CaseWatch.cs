namespace Xtts.Net.Fuzzing.Cases;

/// <summary>Notices a case that does not end. Such a case cannot be stopped inside its process, so whoever asks has to end the process.</summary>
/// <remarks>Thread-safe: one thread runs cases, another asks.</remarks>
internal sealed class CaseWatch
{
    /// <summary>Far longer than any sound case takes, on a busy machine too.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private FuzzCase? _running;
    private TimeSpan _since;

    /// <summary>A case begins.</summary>
    /// <param name="fuzzCase">The case.</param>
    /// <param name="now">The time, on any clock that only goes forwards.</param>
    public void Begin(FuzzCase fuzzCase, TimeSpan now)
    {
        lock (_lock) (_running, _since) = (fuzzCase, now);
    }

    /// <summary>The case has ended.</summary>
    public void End()
    {
        lock (_lock) _running = null;
    }

    /// <summary>The case that has been running for too long.</summary>
    /// <param name="now">The time, on the same clock.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public FuzzCase? Overdue(TimeSpan now)
    {
        lock (_lock) return _running is not null && now - _since > Longest ? _running : null;
    }
}
