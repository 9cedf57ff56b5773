using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.OnnxRuntime.Decoding.Capturing;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Keys and values of all layers in a device's memory, a tensor <c>[sequences, heads, room, head]</c> each.</summary>
internal sealed class DeviceTensors : IDisposable
{
    private readonly OrtValue[] _values;

    /// <summary>Allocates them.</summary>
    /// <param name="allocator">The device's memory.</param>
    /// <param name="type">Element type.</param>
    /// <param name="parts">Number of tensors: two a layer.</param>
    /// <param name="shape">Shape of each.</param>
    /// <exception cref="OnnxRuntimeException">There is no room; nothing is left behind.</exception>
    public DeviceTensors(OrtAllocator allocator, TensorElementType type, int parts, long[] shape)
    {
        _values = new OrtValue[parts];
        Sequences = (int)shape[0];
        Room = (int)shape[2];
        try
        {
            for (int part = 0; part < parts; part++) _values[part] = OrtValue.CreateAllocatedTensorValue(allocator, type, shape);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Sequences.</summary>
    public int Sequences { get; }

    /// <summary>Positions of each sequence.</summary>
    public int Room { get; }

    /// <summary>Number of tensors.</summary>
    public int Count => _values.Length;

    /// <summary>The captured step that works on them, owned; <see langword="null"/> where there is none.</summary>
    public CapturedStep? Step { get; set; }

    /// <summary>A tensor: keys of layer n at 2n, its values at 2n + 1.</summary>
    public OrtValue this[int part] => _values[part];

    /// <summary>Binds them to a run of the GPT.</summary>
    public void Bind(BoundTensors tensors)
    {
        for (int layer = 0; layer < Count / 2; layer++)
        {
            tensors.Shared(GptGraph.PastKeys(layer), GptGraph.PresentKeys(layer), _values[2 * layer]);
            tensors.Shared(GptGraph.PastValues(layer), GptGraph.PresentValues(layer), _values[(2 * layer) + 1]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Step?.Dispose();
        foreach (var value in _values) value?.Dispose();
    }
}
