using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Capturing;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Gives a model's caches their tensors on the device. What has a captured step is not freed when it is given back but kept for the next sequence, as the step works there only. Thread-safe.</summary>
internal sealed class DeviceMemory : IDisposable
{
    private readonly ModelSession _session;
    private readonly OrtAllocator _allocator;
    private readonly StepCapture? _capture;
    private readonly TensorElementType _type;
    private readonly int _parts, _heads, _head;
    private readonly Lock _sync = new();
    private readonly List<DeviceTensors> _kept = [];
    private int _given;
    private bool _disposed;

    /// <param name="session">Session of the GPT; held until this is disposed and all tensors are given back.</param>
    /// <param name="memory">The device's memory.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="type">Element type of keys and values.</param>
    /// <param name="capture">Captures steps, owned from now on; <see langword="null"/> for none.</param>
    public DeviceMemory(ModelSession session, OrtMemoryInfo memory, ModelSizes sizes, OnnxElementType type, StepCapture? capture)
    {
        _session = session;
        _capture = capture;
        _type = (TensorElementType)type;
        _parts = 2 * sizes.Layers;
        _heads = sizes.Heads;
        _head = GptGraph.PaddedHeadSize(sizes);
        _allocator = session.EnterWithAllocator(memory);
    }

    /// <summary>Shape of one tensor, <c>[sequences, heads, room, head]</c>.</summary>
    public long[] Shape(int sequences, int room) => [sequences, _heads, room, _head];

    /// <summary>Takes tensors of any contents.</summary>
    /// <param name="sequences">Sequences.</param>
    /// <param name="room">Positions of each.</param>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    /// <exception cref="DeviceMemoryException">The device has not enough memory.</exception>
    /// <exception cref="BackendException">The runtime failed.</exception>
    public DeviceTensors Take(int sequences, int room)
    {
        using var turn = _session.TakeTurn();
        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(IXttsModel));
            int kept = _kept.FindLastIndex(tensors => tensors.Sequences == sequences && tensors.Room == room);
            DeviceTensors tensors;
            if (kept >= 0)
            {
                tensors = _kept[kept];
                _kept.RemoveAt(kept);
            }
            else
            {
                tensors = Allocate(sequences, room);
            }

            _given++;
            return tensors;
        }
    }

    /// <summary>Gives tensors back.</summary>
    public void Give(DeviceTensors tensors)
    {
        using var turn = _session.TakeTurn();
        lock (_sync)
        {
            if (tensors.Step is { IsBroken: false } && !_disposed) _kept.Add(tensors);
            else tensors.Dispose();
            _given--;
            if (_disposed && _given == 0) Release();
        }
    }

    /// <summary>The captured step of a sequence's tensors; <see langword="null"/> where steps are not captured, enough are, or this one could not be recorded.</summary>
    public CapturedStep? StepOf(DeviceTensors tensors)
    {
        if (_capture is null || tensors.Sequences != 1) return null;
        if (tensors.Step is null && _capture.TakeNumber() is { } number)
        {
            using var turn = _session.TakeTurn();
            try
            {
                tensors.Step = new CapturedStep(_capture, _allocator, tensors, number);
            }
            catch (OnnxRuntimeException exception)
            {
                throw _session.Translate(exception);
            }
        }

        return tensors.Step is { IsBroken: false } step ? step : null;
    }

    /// <summary>Frees what is kept, and the rest as it is given back.</summary>
    public void Dispose()
    {
        using var turn = _session.TakeTurn();
        lock (_sync)
        {
            if (_disposed) return;
            _disposed = true;
            _kept.ForEach(tensors => tensors.Dispose());
            _kept.Clear();
            if (_given == 0) Release();
        }
    }

    private DeviceTensors Allocate(int sequences, int room)
    {
        try
        {
            return new DeviceTensors(_allocator, _type, _parts, Shape(sequences, room));
        }
        catch (OnnxRuntimeException exception)
        {
            throw _session.Translate(exception);
        }
    }

    private void Release()
    {
        _capture?.Dispose();
        _allocator.Dispose();
        _session.Leave();
    }
}
