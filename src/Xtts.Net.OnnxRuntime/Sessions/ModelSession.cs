using System.Diagnostics.CodeAnalysis;
using Microsoft.ML.OnnxRuntime;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Providers;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>A loaded graph. Thread-safe: several threads may run it at once; disposed while it is used, it goes when the last user has left.</summary>
internal sealed class ModelSession : IDisposable
{
    private const int Disposed = 1 << 30;   // flag beside the count of users

    private readonly InferenceSession _session;
    private readonly DeviceState _device;
    private readonly Action<string>? _beforeRun;
    private readonly string _name;
    private readonly SessionThread? _thread;
    private int _users;
    private bool _hasRecorded;

    /// <param name="session">The session, owned from now on.</param>
    /// <param name="model">What it was made of.</param>
    /// <param name="device">The device under it.</param>
    /// <param name="beforeRun">Called with the graph's name before each run; tests make runs fail with it.</param>
    /// <param name="capture">How its runs can be recorded on the device and played again; <see langword="null"/> where they cannot.</param>
    public ModelSession(InferenceSession session, OnnxModel model, DeviceState device, Action<string>? beforeRun, GraphCapture? capture = null)
    {
        _session = session;
        _device = device;
        _beforeRun = beforeRun;
        _name = model.Name;
        Capture = capture;
        Taps = model.Taps;
        if (capture is { BelongsToThread: true }) _thread = new SessionThread(_name, RunHere);
    }

    /// <summary>Outputs that only a diagnostic tap wants.</summary>
    public IReadOnlyList<string> Taps { get; }

    /// <summary>How runs can be recorded on the device and played again; <see langword="null"/> where they cannot.</summary>
    public GraphCapture? Capture { get; }

    /// <summary>Whether the runtime's session is gone.</summary>
    public bool IsReleased { get; private set; }

    /// <summary>
    /// Whether inputs of the host are bound by the run itself, in its turn: what they are copied to is memory that a recorded run may work in, and is right only until the next one.
    /// </summary>
    public bool BindsWhenItRuns => _thread is not null;

    /// <summary>Whether it computes elsewhere than on the processor.</summary>
    public bool HasDevice => _device.IsDevice;

    /// <summary>Creates an empty set of inputs and outputs and keeps the session alive for it: what it holds on the device is freed through the session. <see cref="Leave"/> ends that.</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public OrtIoBinding EnterWithBinding()
    {
        Enter();
        try
        {
            using var turn = TakeTurn();
            return _session.CreateIoBinding();
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>Keeps the session alive for memory of its device; <see cref="Leave"/> ends that.</summary>
    /// <param name="memory">The memory.</param>
    /// <returns>An allocator of that memory, to be disposed before leaving.</returns>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public OrtAllocator EnterWithAllocator(OrtMemoryInfo memory)
    {
        Enter();
        try
        {
            using var turn = TakeTurn();
            return new OrtAllocator(_session, memory);
        }
        catch (OnnxRuntimeException exception)
        {
            Leave();
            throw Translate(exception);
        }
    }

    /// <summary>Runs the graph on bound inputs and outputs. Allocates nothing.</summary>
    /// <param name="options">How to run.</param>
    /// <param name="binding">Inputs and outputs.</param>
    /// <param name="prepare">Called first, in the same turn at the device; may be <see langword="null"/>.</param>
    /// <param name="records">Whether the device records the run; nobody else uses the device meanwhile.</param>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    /// <exception cref="DeviceLostException">The device was lost, now or before.</exception>
    /// <exception cref="DeviceMemoryException">The device has not enough memory.</exception>
    /// <exception cref="BackendException">The runtime failed.</exception>
    public void Run(RunOptions options, OrtIoBinding binding, Action? prepare = null, bool records = false)
    {
        Enter();
        try
        {
            if (_thread is null) RunHere(options, binding, prepare, records);
            else _thread.Run(options, binding, prepare, records);
        }
        catch (OnnxRuntimeException exception)
        {
            throw Translate(exception);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Waits for the device where callers cannot always use it side by side: for calls that bind, allocate or free its memory.</summary>
    public DeviceTurn TakeTurn() => DeviceTurn.Take(_device.Gate);

    /// <summary>The error to throw instead of one of the runtime.</summary>
    public BackendException Translate(OnnxRuntimeException exception) => RuntimeErrors.Translate(exception, _name, _device);

    /// <summary>Ends a use.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) == Disposed) Release();
    }

    /// <summary>Lets no further run begin; the session goes when its last user has left.</summary>
    public void Dispose()
    {
        int users = Interlocked.Or(ref _users, Disposed);
        if (users == 0) Release();
    }

    private void RunHere(RunOptions options, OrtIoBinding binding, Action? prepare, bool records)
    {
        using var turn = DeviceTurn.Take(_device.Gate, records);
        _device.ThrowIfLost();
        _beforeRun?.Invoke(_name);
        prepare?.Invoke();
        _session.RunWithBinding(options, binding);
        _hasRecorded |= records;
    }

    private void Release()
    {
        _thread?.Dispose();
        using var turn = TakeTurn();
        if (_hasRecorded && _device.IsLost) Abandon();
        else _session.Dispose();
        IsReleased = true;
    }

    /// <summary>
    /// Leaves the runtime's session where it is: to free a recording, its destructor calls the device, and an error there, which a lost device gives, is thrown out of a destructor and ends the process.
    /// </summary>
    [SuppressMessage("Usage", "CA1816", Justification = "It is the session's finalizer that must not run.")]
    private void Abandon() => GC.SuppressFinalize(_session);

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
}
