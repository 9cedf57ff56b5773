using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>Keys and values of one block, as views of one buffer.</summary>
/// <param name="Both"><c>[2, slots, heads, room, head]</c>: keys, then values.</param>
/// <param name="Keys"><c>[slots, heads, room, head]</c>.</param>
/// <param name="Values"><c>[slots, heads, room, head]</c>.</param>
/// <param name="Rows">All of it as rows, <c>[2 slots heads room, head]</c>.</param>
internal sealed record CacheLayer(Tensor Both, Tensor Keys, Tensor Values, Tensor Rows) : IDisposable
{
    /// <summary>Makes the views.</summary>
    public static CacheLayer Of(Tensor both) => new(
        both.DetachFromDisposeScope(),
        both.select(0, 0).DetachFromDisposeScope(),
        both.select(0, 1).DetachFromDisposeScope(),
        both.view(-1, both.shape[^1]).DetachFromDisposeScope());

    /// <inheritdoc/>
    public void Dispose()
    {
        Rows.Dispose();
        Values.Dispose();
        Keys.Dispose();
        Both.Dispose();
    }
}
