using System.Numerics;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Keys and values in a device's memory; they never come to the host.</summary>
/// <remarks>
/// A tensor of a device cannot be looked at in part (its memory is a handle, not an address), so the tensors hold the live sequences exactly: a prompt runs on tensors of its own,
/// which then join the others, and a sequence that leaves is taken out; small graphs copy what stays, on the device. A change is made beside the old tensors, which are freed when
/// all of it has succeeded. Room grows by doubling. Not thread-safe.
/// </remarks>
internal sealed unsafe class DeviceKeyValueCache : IKeyValueCache
{
    private readonly ModelSession _session;
    private readonly CacheSessions _sessions;
    private readonly OrtAllocator _memory;
    private readonly TensorElementType _type;
    private readonly int _longest, _parts, _heads, _head;
    private DeviceTensors? _live, _entering;

    /// <param name="session">Session of the GPT; held until this is disposed.</param>
    /// <param name="sessions">The rearranging graphs.</param>
    /// <param name="memory">The device's memory.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="type">Element type of keys and values.</param>
    /// <param name="longest">Most positions of a sequence.</param>
    public DeviceKeyValueCache(ModelSession session, CacheSessions sessions, OrtMemoryInfo memory, ModelSizes sizes, OnnxElementType type, int longest)
    {
        _session = session;
        _sessions = sessions;
        _type = (TensorElementType)type;
        _longest = longest;
        _parts = 2 * sizes.Layers;
        _heads = sizes.Heads;
        _head = GptGraph.PaddedHeadSize(sizes);
        _memory = session.EnterWithAllocator(memory);
    }

    /// <inheritdoc/>
    public int Room => _live!.Room;

    /// <inheritdoc/>
    public int EnteringRoom => _entering!.Room;

    /// <inheritdoc/>
    public void Reserve(int room, ReadOnlySpan<int> used)
    {
        Free(ref _entering);
        int wide = Math.Max(_live?.Room ?? 0, (int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)room), (uint)_longest));
        if (_live is { } live && live.Room < wide) Widen(live, wide);
        _entering = Allocate(1, wide);
        if (_sessions.Clear is { } clear) Clear(clear, _entering);
    }

    /// <inheritdoc/>
    public void BindEntering(BoundTensors tensors, int index) => Bind(tensors, _entering!);

    /// <inheritdoc/>
    public void Bind(BoundTensors tensors, int count) => Bind(tensors, _live!);

    /// <inheritdoc/>
    public void Join(int index)
    {
        var entering = _entering!;
        if (_live is not { } live)
        {
            (_live, _entering) = (entering, null);
            return;
        }

        Rearrange(_sessions.Join, live.Sequences + 1, live.Room, (tensors, part) =>
        {
            tensors.Input(CacheGraphs.Present, live[part]);
            tensors.Input(CacheGraphs.Entering, entering[part]);
        });
        Free(ref _entering);
    }

    /// <inheritdoc/>
    public void Remove(int index, int last, int used)
    {
        if (last == 0)
        {
            Free(ref _live);
            return;
        }

        var live = _live!;
        int[] staying = GC.AllocateUninitializedArray<int>(last, pinned: true);
        for (int i = 0; i < last; i++) staying[i] = i == index ? last : i;
        Rearrange(_sessions.Keep, last, live.Room, (tensors, part) =>
        {
            tensors.Input(CacheGraphs.Present, live[part]);
            fixed (int* numbers = staying) tensors.Input(CacheGraphs.Staying, TensorElementType.Int32, numbers, last);
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Free(ref _entering);
        Free(ref _live);
        using (_session.TakeTurn()) _memory.Dispose();
        _session.Leave();
    }

    private void Widen(DeviceTensors live, int room)
    {
        long[] added = GC.AllocateArray<long>(8, pinned: true);
        added[6] = room - live.Room;
        Rearrange(_sessions.Widen, live.Sequences, room, (tensors, part) =>
        {
            tensors.Input(CacheGraphs.Present, live[part]);
            fixed (long* positions = added) tensors.Input(CacheGraphs.Added, TensorElementType.Int64, positions, added.Length);
        });
    }

    private void Clear(ModelSession session, DeviceTensors values)
    {
        long[] shape = GC.AllocateUninitializedArray<long>(4, pinned: true);
        (shape[0], shape[1], shape[2], shape[3]) = (values.Sequences, _heads, values.Room, _head);
        for (int part = 0; part < _parts; part++)
        {
            using var tensors = new BoundTensors(session);
            fixed (long* lengths = shape) tensors.Input(CacheGraphs.Shape, TensorElementType.Int64, lengths, shape.Length);
            tensors.Output(CacheGraphs.Result, values[part]);
            tensors.Run();
        }
    }

    private void Bind(BoundTensors tensors, DeviceTensors values)
    {
        for (int layer = 0; layer < _parts / 2; layer++)
        {
            tensors.Shared(GptGraph.PastKeys(layer), GptGraph.PresentKeys(layer), values[2 * layer]);
            tensors.Shared(GptGraph.PastValues(layer), GptGraph.PresentValues(layer), values[(2 * layer) + 1]);
        }
    }

    /// <summary>Makes new live tensors out of the old ones, part by part.</summary>
    private void Rearrange(ModelSession session, int sequences, int room, Action<BoundTensors, int> bindInputs)
    {
        var made = Allocate(sequences, room);
        try
        {
            for (int part = 0; part < _parts; part++)
            {
                using var tensors = new BoundTensors(session);
                bindInputs(tensors, part);
                tensors.Output(CacheGraphs.Result, made[part]);
                tensors.Run();
            }
        }
        catch
        {
            using (_session.TakeTurn()) made.Dispose();
            throw;
        }

        Free(ref _live);
        _live = made;
    }

    private DeviceTensors Allocate(int sequences, int room)
    {
        try
        {
            using var turn = _session.TakeTurn();
            return new DeviceTensors(_memory, _type, _parts, [sequences, _heads, room, _head]);
        }
        catch (OnnxRuntimeException exception)
        {
            throw _session.Translate(exception);
        }
    }

    private void Free(ref DeviceTensors? tensors)
    {
        using var turn = _session.TakeTurn();
        tensors?.Dispose();
        tensors = null;
    }
}
