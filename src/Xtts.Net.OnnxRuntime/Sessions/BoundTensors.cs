using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>Inputs and outputs of a session, bound to memory of ours; may be run again and again over changing contents. Not thread-safe.</summary>
internal sealed unsafe class BoundTensors : IDisposable
{
    private readonly ModelSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _runOptions = new();
    private readonly List<OrtValue> _values = [];

    /// <param name="session">The session to run.</param>
    public BoundTensors(ModelSession session)
    {
        _session = session;
        _binding = session.CreateBinding();
    }

    /// <summary>Binds an input to memory that stays where it is until this is disposed.</summary>
    public void Input(string name, TensorElementType type, void* memory, params long[] shape) => _binding.BindInput(name, View(type, memory, shape));

    /// <summary>Binds an output to memory that stays where it is until this is disposed.</summary>
    public void Output(string name, TensorElementType type, void* memory, params long[] shape) => _binding.BindOutput(name, View(type, memory, shape));

    /// <summary>Binds an input and an output to the same memory, which the run updates.</summary>
    public void Shared(string input, string output, TensorElementType type, void* memory, params long[] shape)
    {
        var view = View(type, memory, shape);
        _binding.BindInput(input, view);
        _binding.BindOutput(output, view);
    }

    /// <summary>Lets the runtime allocate the outputs that only a tap wants.</summary>
    public void OutputTaps()
    {
        foreach (string name in _session.Taps) _binding.BindOutputToDevice(name, OrtMemoryInfo.DefaultInstance);
    }

    /// <summary>Runs the session. Allocates nothing.</summary>
    public void Run() => _session.Run(_runOptions, _binding);

    /// <summary>All outputs of the last run, in the order they were bound.</summary>
    public IDisposableReadOnlyCollection<OrtValue> Results() => _binding.GetOutputValues();

    /// <summary>Names of the outputs, in the order they were bound.</summary>
    public string[] ResultNames() => _binding.GetOutputNames();

    /// <inheritdoc/>
    public void Dispose()
    {
        _binding.Dispose();
        _runOptions.Dispose();
        foreach (var value in _values) value.Dispose();
    }

    private OrtValue View(TensorElementType type, void* memory, long[] shape)
    {
        long size = type switch { TensorElementType.Float or TensorElementType.Int32 => 4, _ => 2 };
        foreach (long length in shape) size = checked(size * length);
        var value = OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, type, shape, (nint)memory, size);
        _values.Add(value);
        return value;
    }
}
