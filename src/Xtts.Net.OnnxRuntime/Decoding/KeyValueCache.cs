using System.Numerics;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Graphs;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Keys and values of the sequences of a batch, <c>[layers, 2, slots, heads, room, head]</c>, in one buffer.</summary>
/// <remarks>
/// The slots of one layer lie one after the other, so that the first n of them are a tensor <c>[n, heads, room, head]</c> without copying. Slots and room grow by doubling, up to
/// what the batch and the model can use. Not thread-safe.
/// </remarks>
internal sealed unsafe class KeyValueCache : IDisposable
{
    private readonly int _capacity, _longest, _parts, _heads, _headBytes;
    private NativeBuffer? _memory;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="precision">Element type of keys and values.</param>
    /// <param name="capacity">Most sequences at once.</param>
    /// <param name="longest">Most positions of a sequence.</param>
    public KeyValueCache(ModelSizes sizes, OnnxElementType precision, int capacity, int longest)
    {
        _capacity = capacity;
        _longest = longest;
        _parts = 2 * sizes.Layers;
        _heads = sizes.Heads;
        _headBytes = GptGraph.PaddedHeadSize(sizes) * precision.SizeInBytes();
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

    /// <summary>Makes room, keeping what is there.</summary>
    /// <param name="slots">Sequences to have memory for.</param>
    /// <param name="room">Positions to have memory for in each.</param>
    /// <param name="used">Positions in use of each live sequence.</param>
    /// <returns>Whether the memory moved.</returns>
    public bool Reserve(int slots, int room, ReadOnlySpan<int> used)
    {
        if (slots <= Slots && room <= Room) return false;
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
        return true;
    }

    /// <summary>Copies a sequence over another one.</summary>
    /// <param name="from">Slot to read.</param>
    /// <param name="to">Slot to overwrite.</param>
    /// <param name="used">Positions in use.</param>
    public void Move(int from, int to, int used)
    {
        for (int part = 0; part < _parts; part++) CopyHeads((byte*)At(part, from), Room, (byte*)At(part, to), Room, used);
    }

    /// <inheritdoc/>
    public void Dispose() => _memory?.Dispose();

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
