using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Runtime;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>Causal attention of a whole prompt, whose keys and values begin a slot of the cache.</summary>
internal sealed class PromptAttention : ICachedAttention
{
    private readonly KeyValueCache _cache;
    private readonly ModelSizes _sizes;
    private readonly int _slot;
    private readonly TensorTap? _tap;

    /// <param name="cache">The cache.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="slot">Slot of the sequence.</param>
    /// <param name="tap">Receives the first block's keys and values.</param>
    public PromptAttention(KeyValueCache cache, ModelSizes sizes, int slot, TensorTap? tap) => (_cache, _sizes, _slot, _tap) = (cache, sizes, slot, tap);

    /// <inheritdoc/>
    public Tensor Attend(int layer, Tensor joined)
    {
        long positions = joined.shape[0];
        var parts = joined.view(positions, 3, _sizes.Heads, _sizes.HeadSize).permute(1, 2, 0, 3);   // [3, heads, positions, head]
        _cache[layer].Both.select(1, _slot).narrow(2, 0, positions).copy_(parts.narrow(0, 1, 2));
        Tensor queries = parts.narrow(0, 0, 1), keys = parts.narrow(0, 1, 1), values = parts.narrow(0, 2, 1);
        if (layer == 0)
        {
            _tap?.Offer("prefill.k0", keys);
            _tap?.Offer("prefill.v0", values);
        }

        var attended = Scripts.NamesAttention(_cache.Type, _sizes.HeadSize, joined.device)
            ? Scripts.FlashAttention(queries, keys, values, causal: true)
            : nn.functional.scaled_dot_product_attention(queries, keys, values, is_casual: true);
        return attended.permute(0, 2, 1, 3).reshape(positions, _sizes.Width);
    }
}
