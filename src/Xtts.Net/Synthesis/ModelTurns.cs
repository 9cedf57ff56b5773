using System.Diagnostics;

namespace Xtts.Net.Synthesis;

/// <summary>Serves those who work with one model in turns: first come, first served, but who can wait lets pass who cannot.</summary>
/// <remarks>
/// A backend mostly uses all its threads for one piece of work, so pieces run one after another: a turn is one window of the vocoder, or a few codes of all who are decoding, and whoever had one queues up again
/// behind the others. A listener who has enough in hand is passed by until a second before it would run dry; from then on it has its place in the line, so that nobody is left behind for ever. A request has one piece of
/// work at a time, so that those who wait are requests, but for decoding, which counts its own. Thread-safe.
/// </remarks>
internal sealed class ModelTurns : IDisposable
{
    /// <summary>A listener with less in hand than this counts as one with nothing.</summary>
    public static readonly TimeSpan Reserve = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly List<WaitingTurn> _line = [];      // in the order of coming
    private readonly TimeProvider _clock;
    private readonly Action<int>? _queueChanged;
    private int _waiting;
    private bool _busy, _disposed;

    /// <param name="queueChanged">Told 1 when a piece of work begins to wait, and -1 when it no longer does; on any thread.</param>
    /// <param name="clock">Tells the time.</param>
    public ModelTurns(Action<int>? queueChanged = null, TimeProvider? clock = null)
    {
        _queueChanged = queueChanged;
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>Pieces of work that wait for their turn, be it the first of their request or a later one.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Whether somebody has a turn.</summary>
    public bool IsBusy => Volatile.Read(ref _busy);

    /// <summary>Waits for a turn and works; for who cannot wait.</summary>
    /// <param name="work">The work; blocks.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public Task RunAsync(Action work, CancellationToken cancellationToken) => RunAsync(work, TimeSpan.Zero, cancellationToken);

    /// <summary>Waits for a turn and works.</summary>
    /// <param name="work">The work; blocks.</param>
    /// <param name="patience">For how long a listener can do without it.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public Task RunAsync(Action work, TimeSpan patience, CancellationToken cancellationToken) => RunAsync(work, patience, _queueChanged, cancellationToken);

    /// <summary>Waits for a turn and works.</summary>
    /// <param name="work">The work; blocks.</param>
    /// <param name="patience">For how long a listener can do without it.</param>
    /// <param name="queueChanged">Told 1 when this work begins to wait, and -1 when it no longer does, in place of who is told of others.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task RunAsync(Action work, TimeSpan patience, Action<int>? queueChanged, CancellationToken cancellationToken)
    {
        await WaitAsync(patience, queueChanged, cancellationToken).ConfigureAwait(false);
        try
        {
            work();
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Nobody may wait any longer, nor begin to.</summary>
    public void Dispose() => _disposed = true;

    private async Task WaitAsync(TimeSpan patience, Action<int>? queueChanged, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Enter(patience) is not { } turn) return;
        Count(1, queueChanged);
        try
        {
            using var cancellation = cancellationToken.UnsafeRegister((_, token) => Leave(turn, token), null);
            await turn.Task.ConfigureAwait(false);
        }
        finally
        {
            Count(-1, queueChanged);
        }
    }

    private WaitingTurn? Enter(TimeSpan patience)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_busy)
            {
                _busy = true;
                return null;
            }

            var turn = new WaitingTurn(_clock.GetTimestamp(), patience);
            _line.Add(turn);
            return turn;
        }
    }

    // Who has got the turn meanwhile keeps it, and gives it back.
    private void Leave(WaitingTurn turn, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_line.Remove(turn)) return;
        }

        turn.TrySetCanceled(cancellationToken);
    }

    private void Release()
    {
        WaitingTurn next;
        lock (_lock)
        {
            if (_line.Count == 0)
            {
                _busy = false;
                return;
            }

            next = Next();
            _line.Remove(next);
        }

        next.TrySetResult();
    }

    private WaitingTurn Next()
    {
        var best = _line[0];
        var least = TimeSpan.MaxValue;
        foreach (var turn in _line)
        {
            var patience = turn.Patience - _clock.GetElapsedTime(turn.Since);
            if (patience < Reserve) return turn;
            if (patience < least) (best, least) = (turn, patience);
        }

        return best;
    }

    private void Count(int change, Action<int>? queueChanged)
    {
        Interlocked.Add(ref _waiting, change);
        try
        {
            queueChanged?.Invoke(change);
        }
        catch (Exception)       // of somebody who listens to measurements: it must not take a place in the line with it
        {
        }
    }

    private sealed class WaitingTurn(long since, TimeSpan patience) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public long Since { get; } = since;

        public TimeSpan Patience { get; } = patience;
    }
}
