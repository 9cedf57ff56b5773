using System.Numerics;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.OnnxRuntime.Decoding.Capturing;
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
    private readonly CacheSessions _sessions;
    private readonly DeviceMemory _memory;
    private readonly int _longest;
    private DeviceTensors? _live, _entering;

    /// <param name="sessions">The rearranging graphs.</param>
    /// <param name="memory">The device's memory.</param>
    /// <param name="longest">Most positions of a sequence.</param>
    public DeviceKeyValueCache(CacheSessions sessions, DeviceMemory memory, int longest)
    {
        _sessions = sessions;
        _memory = memory;
        _longest = longest;
    }

    /// <summary>The captured step of the live sequence; <see langword="null"/> where there are several, or steps are not captured.</summary>
    public CapturedStep? CapturedStep => _live is { } live ? _memory.StepOf(live) : null;

    /// <inheritdoc/>
    public void Reserve(int room, ReadOnlySpan<int> used)
    {
        Free(ref _entering);
        int wide = Math.Max(_live?.Room ?? 0, (int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)room), (uint)_longest));
        if (_live is { } live && live.Room < wide) Widen(live, wide);
        _entering = _memory.Take(1, wide);
        if (_sessions.Clear is { } clear) Clear(clear, _entering);
    }

    /// <inheritdoc/>
    public void BindEntering(BoundTensors tensors, int index) => _entering!.Bind(tensors);

    /// <inheritdoc/>
    public void Bind(BoundTensors tensors, int count) => _live!.Bind(tensors);

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
        _memory.Shape(values.Sequences, values.Room).CopyTo(shape, 0);
        for (int part = 0; part < values.Count; part++)
        {
            using var tensors = new BoundTensors(session);
            fixed (long* lengths = shape) tensors.Input(CacheGraphs.Shape, TensorElementType.Int64, lengths, shape.Length);
            tensors.Output(CacheGraphs.Result, values[part]);
            tensors.Run();
        }
    }

    /// <summary>Makes new live tensors out of the old ones, part by part.</summary>
    private void Rearrange(ModelSession session, int sequences, int room, Action<BoundTensors, int> bindInputs)
    {
        var made = _memory.Take(sequences, room);
        try
        {
            for (int part = 0; part < made.Count; part++)
            {
                using var tensors = new BoundTensors(session);
                bindInputs(tensors, part);
                tensors.Output(CacheGraphs.Result, made[part]);
                tensors.Run();
            }
        }
        catch
        {
            _memory.Give(made);
            throw;
        }

        Free(ref _live);
        _live = made;
    }

    private void Free(ref DeviceTensors? tensors)
    {
        if (tensors is not null) _memory.Give(tensors);
        tensors = null;
    }
}
