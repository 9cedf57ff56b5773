namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>Watches the private memory of this process from a thread of its own, every few milliseconds.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private const int PeriodInMilliseconds = 3;

    private readonly PrivateMemory _memory = new();
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _thread;
    private long _peak;

    /// <summary>Starts watching.</summary>
    public MemoryWatch()
    {
        Start = _peak = _memory.Read();
        _thread = new Thread(Watch) { IsBackground = true, Name = "memory watch" };
        _thread.Start();
    }

    /// <summary>Bytes at the start.</summary>
    public long Start { get; }

    /// <summary>Most bytes seen, now included.</summary>
    public long Peak
    {
        get
        {
            Look();
            return Interlocked.Read(ref _peak);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
        _memory.Dispose();
    }

    private void Watch()
    {
        do Look();
        while (!_stop.Wait(PeriodInMilliseconds));
    }

    private void Look()
    {
        long now = _memory.Read(), seen = Interlocked.Read(ref _peak);
        while (now > seen)
        {
            long before = Interlocked.CompareExchange(ref _peak, now, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
