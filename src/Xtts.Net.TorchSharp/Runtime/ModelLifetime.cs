using Xtts.Net.Backends;

namespace Xtts.Net.TorchSharp.Runtime;

/// <summary>Lets a model that is disposed while it runs go when the last run has ended. Thread-safe.</summary>
internal sealed class ModelLifetime : IDisposable
{
    private const int Disposed = 1 << 30;   // flag beside the count of users

    private readonly Action _release;
    private int _users;

    /// <param name="release">Frees the model; called once.</param>
    public ModelLifetime(Action release) => _release = release;

    /// <summary>Begins a run; <see cref="Leave"/> ends it.</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Enter()
    {
        for (int users = Volatile.Read(ref _users); ;)
        {
            ObjectDisposedException.ThrowIf((users & Disposed) != 0, typeof(IXttsModel));
            int seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users) return;
            users = seen;
        }
    }

    /// <summary>Ends a run.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) == Disposed) _release();
    }

    /// <summary>Lets no further run begin.</summary>
    public void Dispose()
    {
        if (Interlocked.Or(ref _users, Disposed) == 0) _release();
    }
}
