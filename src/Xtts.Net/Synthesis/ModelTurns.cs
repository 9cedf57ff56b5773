namespace Xtts.Net.Synthesis;

/// <summary>Serves those who work with one model in turns, first come, first served.</summary>
/// <remarks>
/// A backend mostly uses all its threads for one piece of work, so pieces run one after another: a turn is one window of the vocoder, or a few codes of all who are decoding, and whoever had one queues up again
/// behind the others. A request has one piece of work at a time, so that those who wait are requests, but for decoding, which counts its own. Thread-safe.
/// </remarks>
internal sealed class ModelTurns : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);   // its asynchronous waiters are served in their order
    private readonly Action<int>? _queueChanged;
    private int _waiting;

    /// <param name="queueChanged">Told 1 when a piece of work begins to wait, and -1 when it no longer does; on any thread.</param>
    public ModelTurns(Action<int>? queueChanged = null) => _queueChanged = queueChanged;

    /// <summary>Pieces of work that wait for their turn, be it the first of their request or a later one.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Whether somebody has a turn.</summary>
    public bool IsBusy => _free.CurrentCount == 0;

    /// <summary>Waits for a turn and works.</summary>
    /// <param name="work">The work; blocks.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public Task RunAsync(Action work, CancellationToken cancellationToken) => RunAsync(work, _queueChanged, cancellationToken);

    /// <summary>Waits for a turn and works.</summary>
    /// <param name="work">The work; blocks.</param>
    /// <param name="queueChanged">Told 1 when this work begins to wait, and -1 when it no longer does, in place of who is told of others.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task RunAsync(Action work, Action<int>? queueChanged, CancellationToken cancellationToken)
    {
        await WaitAsync(queueChanged, cancellationToken).ConfigureAwait(false);
        try
        {
            work();
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private async Task WaitAsync(Action<int>? queueChanged, CancellationToken cancellationToken)
    {
        var turn = _free.WaitAsync(cancellationToken);
        bool waits = !turn.IsCompleted;
        if (waits) Count(1, queueChanged);
        try
        {
            await turn.ConfigureAwait(false);
        }
        finally
        {
            if (waits) Count(-1, queueChanged);
        }
    }

    private void Count(int change, Action<int>? queueChanged)
    {
        Interlocked.Add(ref _waiting, change);
        queueChanged?.Invoke(change);
    }
}
