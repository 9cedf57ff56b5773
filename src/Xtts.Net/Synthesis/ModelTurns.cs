namespace Xtts.Net.Synthesis;

/// <summary>Serves the requests of one model in turns, first come, first served.</summary>
/// <remarks>
/// A backend uses all its threads for one piece of work, so pieces run one after another: a turn is a few codes or one window of the vocoder, and whoever had one queues up again behind
/// the others. So every stream gets its share, and one whose reader is slow takes no turns. Thread-safe.
/// </remarks>
internal sealed class ModelTurns : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);   // its asynchronous waiters are served in their order
    private int _waiting;

    /// <summary>Pieces of work that wait for their turn.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Whether somebody has a turn.</summary>
    public bool IsBusy => _free.CurrentCount == 0;

    /// <summary>Waits for a turn and works.</summary>
    /// <param name="work">The work; blocks.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task RunAsync(Action work, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

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
}
