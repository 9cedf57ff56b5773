using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>Attention of new positions over everything that their sequences have in the cache, the new positions included.</summary>
internal interface ICachedAttention
{
    /// <summary>Puts keys and values into the cache and attends.</summary>
    /// <param name="layer">Number of the block.</param>
    /// <param name="joined">Queries, keys and values, <c>[rows, 3 width]</c>, heads contiguous in each.</param>
    /// <returns><c>[rows, width]</c>.</returns>
    Tensor Attend(int layer, Tensor joined);
}
