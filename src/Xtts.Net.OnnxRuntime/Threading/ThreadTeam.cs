using System.Runtime.ExceptionServices;

namespace Xtts.Net.OnnxRuntime.Threading;

/// <summary>A few threads that work on one thing together and meet often: the caller and <c>size - 1</c> threads of its own, which sleep between two works.</summary>
/// <remarks>One caller at a time. Running work allocates nothing.</remarks>
internal sealed class ThreadTeam : IDisposable
{
    private readonly TeamBarrier _barrier;
    private readonly Thread[] _threads;
    private readonly SemaphoreSlim[] _starts;
    private ITeamWork? _work;
    private ExceptionDispatchInfo? _failure;
    private int _busy;
    private volatile bool _stopping;

    /// <param name="size">Members, the caller included.</param>
    /// <param name="purpose">What its threads are called by.</param>
    public ThreadTeam(int size, string purpose = "decoding")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        _barrier = new TeamBarrier(size);
        _starts = new SemaphoreSlim[size - 1];
        _threads = new Thread[size - 1];
        for (int i = 0; i < _threads.Length; i++)
        {
            int member = i + 1;
            _starts[i] = new SemaphoreSlim(0);
            _threads[i] = new Thread(() => Serve(member)) { IsBackground = true, Name = $"XTTS {purpose} {member}" };
            _threads[i].Start();
        }
    }

    /// <summary>Members, the caller included.</summary>
    public int Size => _threads.Length + 1;

    /// <summary>Does work with all members and returns when all have done their part.</summary>
    /// <exception cref="Exception">What the first member that failed threw; the team can be used again.</exception>
    public void Run(ITeamWork work)
    {
        ObjectDisposedException.ThrowIf(_stopping, this);
        _work = work;
        _failure = null;
        _barrier.Mend();
        Volatile.Write(ref _busy, _threads.Length);
        foreach (var start in _starts) start.Release();
        Take(work, 0);
        for (var patience = default(Patience); Volatile.Read(ref _busy) != 0;) patience.Wait();
        _work = null;
        _failure?.Throw();
    }

    /// <summary>Waits until every member has come here. For members, inside their work.</summary>
    public void Meet() => _barrier.Meet();

    /// <summary>Ends the threads. Not while work runs.</summary>
    public void Dispose()
    {
        if (_stopping) return;
        _stopping = true;
        foreach (var start in _starts) start.Release();
        foreach (var thread in _threads) thread.Join();
        foreach (var start in _starts) start.Dispose();
    }

    private void Serve(int member)
    {
        while (true)
        {
            _starts[member - 1].Wait();
            if (_stopping) return;
            Take(_work!, member);
            Interlocked.Decrement(ref _busy);
        }
    }

    private void Take(ITeamWork work, int member)
    {
        try
        {
            work.Run(member);
        }
        catch (Exception exception)
        {
            // The others must not wait for a member that is gone; what they throw then is not the cause.
            if (exception is not BrokenTeamException) Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            _barrier.Break();
        }
    }
}
