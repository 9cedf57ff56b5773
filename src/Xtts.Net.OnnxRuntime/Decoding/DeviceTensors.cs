using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

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

    /// <summary>A tensor: keys of layer n at 2n, its values at 2n + 1.</summary>
    public OrtValue this[int part] => _values[part];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in _values) value?.Dispose();
    }
}
