namespace Xtts.Net.Synthesis;

/// <summary>Lets requests in until it is closed, and closing waits for those inside: a model is never disposed under a running request.</summary>
internal sealed class RequestGate
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Type _owner;
    private int _inside;
    private bool _closed;

    /// <param name="owner">What is disposed when the gate is closed.</param>
    public RequestGate(Type owner) => _owner = owner;

    /// <summary>Enters; the caller leaves with <see cref="Leave"/>.</summary>
    /// <exception cref="ObjectDisposedException">The gate is closed.</exception>
    public void Enter()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, _owner);
            _inside++;
        }
    }

    /// <summary>Leaves.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (--_inside == 0 && _closed) _empty.TrySetResult();
        }
    }

    /// <summary>Closes the gate for newcomers.</summary>
    /// <returns>Completes when the last one inside has left; the same task at every call.</returns>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            _closed = true;
            if (_inside == 0) _empty.TrySetResult();
            return _empty.Task;
        }
    }
}
