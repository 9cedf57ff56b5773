using Xtts.Net.Backends;

namespace Xtts.Net.Synthesis.Decoding;

/// <summary>A segment's place in the decoding of a model, from asking for it until the last code or until its request gives it up.</summary>
/// <remarks>
/// The request waits for codes and reads them; the scheduler decodes. What both touch is guarded by the scheduler's lock. Dispose it in any case: when that is done, the model no longer works for it.
/// </remarks>
internal sealed class DecodingLane : IAsyncDisposable
{
    private readonly DecodingScheduler _scheduler;
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _cancellation;
    private TaskCompletionSource? _waiter;
    private Exception? _failure;
    private int _wanted, _awaited;
    private bool _givenUp, _queued;

    /// <param name="scheduler">Decodes it.</param>
    /// <param name="prompt">Voice, text and the limit on codes.</param>
    /// <param name="sequence">Takes codes.</param>
    /// <param name="caller">The request, which the work is counted for.</param>
    /// <param name="cancellationToken">Takes the segment out between two codes.</param>
    public DecodingLane(DecodingScheduler scheduler, DecodingPrompt prompt, DecodedSequence sequence, RequestTurns caller, CancellationToken cancellationToken)
    {
        _scheduler = scheduler;
        _cancellationToken = cancellationToken;
        Prompt = prompt;
        Sequence = sequence;
        Caller = caller;
        _cancellation = cancellationToken.UnsafeRegister(static lane => ((DecodingLane)lane!).Cancel(), this);
    }

    /// <summary>Voice, text and the limit on codes.</summary>
    public DecodingPrompt Prompt { get; }

    /// <summary>Codes and latents.</summary>
    public DecodedSequence Sequence { get; }

    /// <summary>The request.</summary>
    public RequestTurns Caller { get; }

    /// <summary>Whether the request needs this segment now; one that is decoded ahead comes after all that are needed. Under the lock.</summary>
    public bool IsNeeded { get; private set; }

    /// <summary>Whether it was given up, or cancelled: nobody will read what follows.</summary>
    public bool IsLeaving => Volatile.Read(ref _givenUp) || _cancellationToken.IsCancellationRequested;

    /// <summary>Whether codes are wanted that are not there yet; also that it is taken out of the batch.</summary>
    public bool Wants => IsLeaving || !Sequence.Reaches(Volatile.Read(ref _wanted));

    /// <summary>Whether it is to join a batch.</summary>
    public bool Asks => !IsLeaving && Wants;

    /// <summary>For how long its listener can do without; nothing for one who waits for the whole, or for the first sound. Under the lock.</summary>
    public TimeSpan Patience => IsNeeded ? Caller.Patience : TimeSpan.MaxValue;

    /// <summary>Asks for codes that nobody waits for yet.</summary>
    /// <param name="codes">How many.</param>
    public void Ask(int codes)
    {
        lock (_scheduler.Lock) _wanted = Math.Max(_wanted, codes);
        _scheduler.Wake();
    }

    /// <summary>Waits until there are so many codes, or the segment has ended.</summary>
    /// <param name="codes">How many.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="BackendException">The model cannot decode it.</exception>
    public Task WaitAsync(int codes)
    {
        TaskCompletionSource waiter;
        lock (_scheduler.Lock)
        {
            IsNeeded = true;
            _wanted = Math.Max(_wanted, (int)Math.Min((long)codes + _scheduler.CodesAhead, int.MaxValue));
            _waiter = waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited = codes;
            Advance();
            if (!waiter.Task.IsCompleted) SetQueued(_scheduler.MakesWait(this));
        }

        _scheduler.Wake();
        return waiter.Task;
    }

    /// <summary>Gives the segment up and waits until it is out of the batch.</summary>
    public async ValueTask DisposeAsync()
    {
        Volatile.Write(ref _givenUp, true);
        _scheduler.Abandon(this);
        await _left.Task.ConfigureAwait(false);
        await _cancellation.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Lets the request go on when it has what it waits for. Under the lock.</summary>
    public void Advance()
    {
        if (_waiter is not { } waiter || (_failure is null && !Sequence.Reaches(_awaited) && !IsLeaving)) return;
        _waiter = null;
        SetQueued(false);       // before the request can go on: it may end, and be counted as ended, at once
        if (_failure is { } failure) waiter.TrySetException(failure);
        else if (Sequence.Reaches(_awaited)) waiter.TrySetResult();
        else waiter.TrySetCanceled(_cancellationToken);
    }

    /// <summary>Notes that nothing more will be decoded. Under the lock.</summary>
    /// <param name="failure">Why, unless it has ended or was given up.</param>
    public void Leave(Exception? failure = null)
    {
        _failure ??= failure;
        Advance();
        _left.TrySetResult();
    }

    // The request goes on at once, wherever the model is; that it leaves the batch is waited for when the lane is disposed.
    private void Cancel()
    {
        lock (_scheduler.Lock) Advance();
        _scheduler.Wake();
    }

    /// <summary>Notes whether the request waits for its turn. Under the lock.</summary>
    public void SetQueued(bool queued)
    {
        queued &= _waiter is not null;
        if (queued == _queued) return;
        _queued = queued;
        _scheduler.QueueChanged(queued ? 1 : -1);
    }
}
