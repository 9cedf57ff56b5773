using Microsoft.ML.OnnxRuntime;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Graphs;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>A loaded graph. Thread-safe: several threads may run it at once; disposed while it runs, it goes when the last run has ended.</summary>
internal sealed class ModelSession : IDisposable
{
    private const int Disposed = 1 << 30;   // flag beside the count of users

    private readonly InferenceSession _session;
    private readonly string _name;
    private int _users;

    /// <param name="session">The session, owned from now on.</param>
    /// <param name="model">What it was made of.</param>
    public ModelSession(InferenceSession session, OnnxModel model)
    {
        _session = session;
        _name = model.Name;
        Taps = model.Taps;
    }

    /// <summary>Outputs that only a diagnostic tap wants.</summary>
    public IReadOnlyList<string> Taps { get; }

    /// <summary>Creates an empty set of inputs and outputs.</summary>
    public OrtIoBinding CreateBinding()
    {
        Enter();
        try
        {
            return _session.CreateIoBinding();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Runs the graph on bound inputs and outputs. Allocates nothing.</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    /// <exception cref="BackendException">The runtime failed.</exception>
    public void Run(RunOptions options, OrtIoBinding binding)
    {
        Enter();
        try
        {
            _session.RunWithBinding(options, binding);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new BackendException($"The {_name} failed in ONNX Runtime: {exception.Message}", exception);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Lets no further run begin; the session goes when its last run has ended.</summary>
    public void Dispose()
    {
        int users = Interlocked.Or(ref _users, Disposed);
        if (users == 0) _session.Dispose();
    }

    private void Enter()
    {
        for (int users = Volatile.Read(ref _users); ;)
        {
            ObjectDisposedException.ThrowIf((users & Disposed) != 0, typeof(IXttsModel));
            int seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users) return;
            users = seen;
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == Disposed) _session.Dispose();
    }
}
