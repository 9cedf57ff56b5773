using System.Numerics;
using TorchSharp;
using Xtts.Net.Backends;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>Keys and values of the sequences of a batch. Slots and room grow by doubling, up to what the batch and the model can use. Not thread-safe.</summary>
internal sealed class KeyValueCache : IDisposable
{
    private readonly ModelSizes _sizes;
    private readonly ScalarType _type;
    private readonly Device _device;
    private readonly int _capacity, _longest;
    private readonly CacheMeter _meter;
    private CacheLayer[] _layers = [];

    /// <param name="gpt">The GPT: sizes, element type and device of the cache.</param>
    /// <param name="capacity">Most sequences at once.</param>
    public KeyValueCache(GptDecoder gpt, int capacity)
    {
        _sizes = gpt.Sizes;
        _type = gpt.Type;
        _device = gpt.Device;
        _meter = gpt.CacheMeter;
        _longest = gpt.Embeddings.MaxPositions;
        _capacity = capacity;
    }

    /// <summary>Element type of keys and values.</summary>
    public ScalarType Type => _type;

    /// <summary>Sequences there is memory for.</summary>
    public int Slots { get; private set; }

    /// <summary>Positions there is memory for in each slot.</summary>
    public int Room { get; private set; }

    private long Bytes => 2L * _layers.Length * Slots * Room * _sizes.Width * _type.ElementSize();

    /// <summary>Keys and values of a block.</summary>
    public CacheLayer this[int layer] => _layers[layer];

    /// <summary>Makes room, keeping what is there. When memory is not enough, everything stays as it was.</summary>
    /// <param name="slots">Sequences to have memory for.</param>
    /// <param name="room">Positions to have memory for in each.</param>
    /// <param name="used">Positions in use of each live sequence.</param>
    public void Reserve(int slots, int room, ReadOnlySpan<int> used)
    {
        if (slots <= Slots && room <= Room) return;
        int newSlots = Grown(Slots, slots, _capacity), newRoom = Grown(Room, room, _longest);
        var grown = new CacheLayer[_sizes.Layers];
        try
        {
            for (int layer = 0; layer < grown.Length; layer++)
            {
                // Zeros: what lies past a sequence's end is masked, and must be a number for that.
                grown[layer] = CacheLayer.Of(torch.zeros([2, newSlots, _sizes.Heads, newRoom, _sizes.HeadSize], _type, _device));
                for (int slot = 0; slot < used.Length; slot++) Part(grown[layer], slot, used[slot]).copy_(Part(_layers[layer], slot, used[slot]));
            }
        }
        catch
        {
            foreach (var layer in grown) layer?.Dispose();
            throw;
        }

        Release();
        (_layers, Slots, Room) = (grown, newSlots, newRoom);
        _meter.Add(Bytes);
    }

    /// <summary>Copies a sequence over another one.</summary>
    /// <param name="from">Slot to read.</param>
    /// <param name="to">Slot to overwrite.</param>
    /// <param name="used">Positions in use.</param>
    public void Move(int from, int to, int used)
    {
        foreach (var layer in _layers) Part(layer, to, used).copy_(Part(layer, from, used));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        (_layers, Slots, Room) = ([], 0, 0);
    }

    private void Release()
    {
        _meter.Add(-Bytes);
        foreach (var layer in _layers) layer.Dispose();
    }

    private static Tensor Part(CacheLayer layer, int slot, int used) => layer.Both.select(1, slot).narrow(2, 0, used);

    private static int Grown(int present, int wanted, int most) =>
        wanted <= present ? present : (int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)wanted), (uint)most);
}
