using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>Inputs and outputs of a session, bound to memory of ours; may be run again and again over changing contents. Not thread-safe.</summary>
internal sealed unsafe class BoundTensors : IDisposable
{
    private const string GraphNumber = "gpu_graph_id";      // the runtime's name for it, with every provider
    private const int NotCaptured = -1;

    private readonly ModelSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _runOptions = new();
    private readonly List<OrtValue> _values = [];
    private readonly List<(string Name, OrtValue Value)> _hostInputs = [];
    private readonly Action _bindHostInputs;
    private bool _outdated, _recorded, _disposed;

    /// <param name="session">The session to run; held until this is disposed.</param>
    /// <param name="graph">
    /// Number under which the session records the first run, to play it again in all others, where it captures graphs: every input and output must be a value of the device then, always
    /// the same, but for what the recorded run alone reads. <see langword="null"/> for runs that are not recorded.
    /// </param>
    public BoundTensors(ModelSession session, int? graph = null)
    {
        _session = session;
        _bindHostInputs = BindHostInputs;
        _binding = session.EnterWithBinding();
        _recorded = graph is null;
        if (session.Capture is not null) _runOptions.AddRunConfigEntry(GraphNumber, (graph ?? NotCaptured).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Binds an input to memory of the host that stays where it is until this is disposed.</summary>
    public void Input(string name, TensorElementType type, void* memory, params long[] shape)
    {
        var view = View(type, memory, shape);
        _hostInputs.Add((name, view));
        if (!_session.BindsWhenItRuns) Input(name, view);
    }

    /// <summary>Binds an input to a value that somebody else owns.</summary>
    public void Input(string name, OrtValue value)
    {
        try
        {
            using var turn = _session.TakeTurn();
            _binding.BindInput(name, value);
        }
        catch (OnnxRuntimeException exception)
        {
            throw _session.Translate(exception);
        }
    }

    /// <summary>Binds an output to memory of the host that stays where it is until this is disposed.</summary>
    public void Output(string name, TensorElementType type, void* memory, params long[] shape) => Output(name, View(type, memory, shape));

    /// <summary>Binds an output to a value that somebody else owns.</summary>
    public void Output(string name, OrtValue value) => _binding.BindOutput(name, value);

    /// <summary>Binds an input and an output to the same memory of the host, which the run updates.</summary>
    public void Shared(string input, string output, TensorElementType type, void* memory, params long[] shape)
    {
        var view = View(type, memory, shape);
        _hostInputs.Add((input, view));
        Shared(input, output, view);
    }

    /// <summary>Binds an input and an output to the same value, which the run updates and somebody else owns.</summary>
    public void Shared(string input, string output, OrtValue value)
    {
        Input(input, value);
        Output(output, value);
    }

    /// <summary>Lets the runtime allocate the outputs that only a tap wants.</summary>
    public void OutputTaps()
    {
        foreach (string name in _session.Taps) _binding.BindOutputToDevice(name, OrtMemoryInfo.DefaultInstance);
    }

    /// <summary>Says that inputs on the host have changed since they were bound, and no run has been since.</summary>
    public void Outdate() => _outdated = true;

    /// <summary>Runs the session. Allocates nothing on the processor.</summary>
    public void Run()
    {
        // The runtime copies an input to its device when it is bound, not when it runs.
        bool binds = _session.BindsWhenItRuns || (_outdated && _session.HasDevice);
        _outdated = true;
        _session.Run(_runOptions, _binding, binds ? _bindHostInputs : null, records: !_recorded);
        _recorded = true;
    }

    /// <summary>Whether a run has been recorded, or none is to be.</summary>
    public bool IsRecorded => _recorded;

    /// <summary>All outputs of the last run, in the order they were bound.</summary>
    public IDisposableReadOnlyCollection<OrtValue> Results() => _binding.GetOutputValues();

    /// <summary>Names of the outputs, in the order they were bound.</summary>
    public string[] ResultNames() => _binding.GetOutputNames();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        using (_session.TakeTurn()) _binding.Dispose();
        _runOptions.Dispose();
        foreach (var value in _values) value.Dispose();
        _session.Leave();
    }

    private void BindHostInputs()
    {
        foreach (var (name, value) in _hostInputs) Input(name, value);
    }

    private OrtValue View(TensorElementType type, void* memory, long[] shape)
    {
        long size = type switch { TensorElementType.Int64 => 8, TensorElementType.Float or TensorElementType.Int32 => 4, _ => 2 };
        foreach (long length in shape) size = checked(size * length);
        var value = OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, type, shape, (nint)memory, size);
        _values.Add(value);
        return value;
    }
}
