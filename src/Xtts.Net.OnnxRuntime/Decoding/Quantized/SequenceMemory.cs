using System.Numerics;
using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Keys and values of one sequence, <c>[layers, heads, 2, room, head]</c> in bfloat16, zeros at first. Pages that no position has touched take no memory.</summary>
internal sealed unsafe class SequenceMemory : IDisposable
{
    /// <summary>Heads are filled up with zeros to a multiple of this.</summary>
    public const int HeadAlignment = 32;

    private readonly NativeBuffer _memory;
    private readonly int _layers, _heads;
    private readonly long _part;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="room">Positions.</param>
    /// <exception cref="OutOfMemoryException">There is no room for it.</exception>
    public SequenceMemory(ModelSizes sizes, int room)
    {
        Head = HeadOf(sizes);
        Room = room;
        _layers = sizes.Layers;
        _heads = sizes.Heads;
        _part = (long)room * Head;
        _memory = new NativeBuffer(checked(2L * _layers * _heads * _part * sizeof(ushort)));
    }

    /// <summary>Distance of two positions.</summary>
    public int Head { get; }

    /// <summary>Positions there is memory for.</summary>
    public int Room { get; }

    /// <summary>Distance of two positions in a model's caches.</summary>
    public static int HeadOf(ModelSizes sizes) => (sizes.HeadSize + HeadAlignment - 1) / HeadAlignment * HeadAlignment;

    /// <summary>Room for so many positions, a power of two, at most as many as a sequence of the model has.</summary>
    public static int RoomFor(int positions, int longest) => (int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)positions), (uint)longest);

    /// <summary>Keys of a head, <c>[room, head]</c>.</summary>
    public ushort* Keys(int layer, int head) => (ushort*)_memory.Pointer + (2 * ((layer * (long)_heads) + head) * _part);

    /// <summary>Values of a head, <c>[room, head]</c>.</summary>
    public ushort* Values(int layer, int head) => Keys(layer, head) + _part;

    /// <summary>Copies the first positions of another sequence of the same model.</summary>
    public void CopyFrom(SequenceMemory other, int positions)
    {
        long bytes = (long)positions * Head * sizeof(ushort);
        for (int layer = 0; layer < _layers; layer++)
        {
            for (int head = 0; head < _heads; head++)
            {
                Buffer.MemoryCopy(other.Keys(layer, head), Keys(layer, head), bytes, bytes);
                Buffer.MemoryCopy(other.Values(layer, head), Values(layer, head), bytes, bytes);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();
}
