namespace Xtts.Net.Benchmarks.Floors;

/// <summary>Threads that wait for work, so that starting them is no part of a measurement. The caller is one of them.</summary>
internal sealed class ThreadTeam : IDisposable
{
    private readonly Barrier _begin;
    private readonly Barrier _end;
    private readonly Thread[] _others;
    private Action<int>? _work;

    /// <summary>Creates a team.</summary>
    /// <param name="size">Number of threads, the caller included.</param>
    public ThreadTeam(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        Size = size;
        _begin = new Barrier(size);
        _end = new Barrier(size);
        _others = [.. Enumerable.Range(1, size - 1).Select(member => new Thread(() => Serve(member)) { IsBackground = true })];
        foreach (var thread in _others) thread.Start();
    }

    /// <summary>Number of threads.</summary>
    public int Size { get; }

    /// <summary>Runs the work on every thread; gives each its number.</summary>
    public void Run(Action<int> work)
    {
        _work = work;
        _begin.SignalAndWait();
        work(0);
        _end.SignalAndWait();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _work = null;
        _begin.SignalAndWait();
        foreach (var thread in _others) thread.Join();
        _begin.Dispose();
        _end.Dispose();
    }

    private void Serve(int member)
    {
        while (true)
        {
            _begin.SignalAndWait();
            if (_work is null) return;
            _work(member);
            _end.SignalAndWait();
        }
    }
}
