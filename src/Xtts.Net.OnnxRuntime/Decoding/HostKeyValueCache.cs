using System.Numerics;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Keys and values in one buffer of the host's memory, <c>[layers, 2, slots, heads, room, head]</c>, in single precision.</summary>
/// <remarks>
/// The slots of one layer lie one after the other, so that the first n of them are a tensor <c>[n, heads, room, head]</c> without copying. Slots and room grow by doubling, up to
/// what the batch and the model can use. A sequence enters in the place where it will stay. Not thread-safe.
/// </remarks>
internal sealed unsafe class HostKeyValueCache : IKeyValueCache
{
    private readonly int _capacity, _longest, _layers, _parts, _heads, _head, _headBytes;
    private NativeBuffer? _memory;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="capacity">Most sequences at once.</param>
    /// <param name="longest">Most positions of a sequence.</param>
    public HostKeyValueCache(ModelSizes sizes, int capacity, int longest)
    {
        _capacity = capacity;
        _longest = longest;
        _layers = sizes.Layers;
        _parts = 2 * sizes.Layers;
        _heads = sizes.Heads;
        _head = GptGraph.PaddedHeadSize(sizes);
        _headBytes = _head * sizeof(float);
    }

    /// <summary>Sequences there is memory for.</summary>
    public int Slots { get; private set; }

    /// <summary>Positions there is memory for in each slot.</summary>
    public int Room { get; private set; }

    private long SlotBytes => (long)_heads * Room * _headBytes;

    /// <summary>Keys of a layer from a slot on.</summary>
    public void* Keys(int layer, int slot) => At(2 * layer, slot);

    /// <summary>Values of a layer from a slot on.</summary>
    public void* Values(int layer, int slot) => At((2 * layer) + 1, slot);

    /// <inheritdoc/>
    public void Reserve(int room, ReadOnlySpan<int> used)
    {
        int slots = used.Length + 1;
        if (slots <= Slots && room <= Room) return;
        int newSlots = Grown(Slots, slots, _capacity), newRoom = Grown(Room, room, _longest);
        var memory = new NativeBuffer(checked((long)_parts * newSlots * _heads * newRoom * _headBytes));
        for (int part = 0; part < _parts; part++)
        {
            for (int slot = 0; slot < used.Length; slot++)
            {
                byte* to = memory.Pointer + ((((long)part * newSlots) + slot) * _heads * newRoom * _headBytes);
                CopyHeads((byte*)At(part, slot), Room, to, newRoom, used[slot]);
            }
        }

        _memory?.Dispose();
        (_memory, Slots, Room) = (memory, newSlots, newRoom);
    }

    /// <inheritdoc/>
    public void BindEntering(BoundTensors tensors, int index) => Bind(tensors, index, 1);

    /// <inheritdoc/>
    public void Join(int index)
    {
    }

    /// <inheritdoc/>
    public void Bind(BoundTensors tensors, int count) => Bind(tensors, 0, count);

    /// <inheritdoc/>
    public void Remove(int index, int last, int used)
    {
        if (index == last) return;
        for (int part = 0; part < _parts; part++) CopyHeads((byte*)At(part, last), Room, (byte*)At(part, index), Room, used);
    }

    /// <inheritdoc/>
    public void Dispose() => _memory?.Dispose();

    private void Bind(BoundTensors tensors, int first, int count)
    {
        long[] shape = [count, _heads, Room, _head];
        for (int layer = 0; layer < _layers; layer++)
        {
            tensors.Shared(GptGraph.PastKeys(layer), GptGraph.PresentKeys(layer), TensorElementType.Float, Keys(layer, first), shape);
            tensors.Shared(GptGraph.PastValues(layer), GptGraph.PresentValues(layer), TensorElementType.Float, Values(layer, first), shape);
        }
    }

    private static int Grown(int present, int wanted, int most) =>
        wanted <= present ? present : (int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)wanted), (uint)most);

    private void* At(int part, int slot) => _memory!.Pointer + ((((long)part * Slots) + slot) * SlotBytes);

    private void CopyHeads(byte* from, int fromRoom, byte* to, int toRoom, int used)
    {
        for (int head = 0; head < _heads; head++)
        {
            long bytes = (long)used * _headBytes;
            Buffer.MemoryCopy(from + ((long)head * fromRoom * _headBytes), to + ((long)head * toRoom * _headBytes), bytes, bytes);
        }
    }
}
