using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Runtime;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>Attention of one new position of every sequence; sequences may have different lengths.</summary>
internal sealed class StepAttention : ICachedAttention
{
    private readonly KeyValueCache _cache;
    private readonly ModelSizes _sizes;
    private readonly int _count;
    private readonly long _longest;
    private readonly bool _named;       // whether the kernel of attention is named
    private readonly Tensor _rows;      // where keys and values of this step go, as rows of a block's cache: [sequences * 2 * heads]
    private readonly Tensor? _mask;     // [sequences, 1, 1, longest]: true, or 0 where the kernel is named, where a sequence has a position; nothing when all are of one length

    /// <param name="cache">The cache.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="sequences">The live sequences, in slots 0, 1, ...</param>
    /// <param name="device">Where the cache lies.</param>
    public StepAttention(KeyValueCache cache, ModelSizes sizes, ReadOnlySpan<LiveSequence> sequences, Device device)
    {
        _cache = cache;
        _sizes = sizes;
        _count = sequences.Length;
        var rows = new long[_count * 2 * sizes.Heads];
        var lengths = new long[_count];
        for (int slot = 0, i = 0; slot < _count; slot++)
        {
            lengths[slot] = sequences[slot].Positions + 1;
            for (long part = 0; part < 2; part++)
            {
                for (int head = 0; head < sizes.Heads; head++) rows[i++] = ((((part * cache.Slots) + slot) * sizes.Heads + head) * cache.Room) + sequences[slot].Positions;
            }
        }

        _longest = lengths.Max();
        _rows = HostTransfer.Upload(rows, device);
        _named = Scripts.NamesAttention(cache.Type, sizes.HeadSize, device);
        if (lengths.Min() < _longest) _mask = _named ? Summands(lengths, device) : Present(lengths, _longest, device);
    }

    /// <inheritdoc/>
    public Tensor Attend(int layer, Tensor joined)
    {
        int heads = _sizes.Heads, size = _sizes.HeadSize;
        var block = _cache[layer];
        var parts = joined.view(_count, 3 * heads, size);
        block.Rows.index_copy_(0, _rows, parts.narrow(1, heads, 2 * heads).reshape(_count * 2 * heads, size));
        Tensor queries = parts.narrow(1, 0, heads).unsqueeze(2);
        Tensor keys = block.Keys.narrow(0, 0, _count).narrow(2, 0, _longest), values = block.Values.narrow(0, 0, _count).narrow(2, 0, _longest);
        var attended = (_named, _mask) switch
        {
            (true, null) => Scripts.FlashAttention(queries, keys, values, causal: false),
            (true, { } summands) => Scripts.EfficientAttention(queries, keys, values, summands.expand(_count, heads, 1, _longest)),
            _ => nn.functional.scaled_dot_product_attention(queries, keys, values, _mask),
        };
        return attended.reshape(_count, _sizes.Width);
    }

    private Tensor Present(long[] lengths, long width, Device device) =>
        torch.arange(width, device: device).unsqueeze(0).lt(HostTransfer.Upload(lengths, device).unsqueeze(1)).view(_count, 1, 1, width);

    // What the kernel that is named adds to the scores: in their type, in rows of a multiple of 16 bytes.
    private Tensor Summands(long[] lengths, Device device)
    {
        var present = Present(lengths, (_longest + 7) / 8 * 8, device);
        return torch.zeros(present.shape, _cache.Type, device).masked_fill_(present.logical_not(), double.NegativeInfinity).narrow(3, 0, _longest);
    }
}
