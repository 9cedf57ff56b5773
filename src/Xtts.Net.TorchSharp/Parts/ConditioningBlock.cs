using TorchSharp;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>Attention block of the conditioning encoder, over <c>[channels, frames]</c> (model specification §4).</summary>
internal sealed class ConditioningBlock
{
    private const double Epsilon = 1e-5;

    private readonly int _heads, _width, _groups;
    private readonly Tensor _normWeight, _normBias;
    private readonly Pointwise _joined, _output;

    /// <param name="weights">Weights of the block.</param>
    public ConditioningBlock(WeightLoader weights)
    {
        (_heads, _width) = (weights.Sizes.Heads, weights.Sizes.Width);
        _groups = CountGroups(_width);
        _normWeight = weights.Get("norm.weight", _width);
        _normBias = weights.Get("norm.bias", _width);
        _joined = new Pointwise(weights.Under("qkv."), _width, 3 * _width);
        _output = new Pointwise(weights.Under("proj_out."), _width, _width);
    }

    /// <summary>Runs the block.</summary>
    /// <param name="x"><c>[width, frames]</c>.</param>
    /// <param name="tap">Receives the values between, if they are wanted of this block.</param>
    public Tensor Apply(Tensor x, TensorTap? tap)
    {
        var normed = nn.functional.group_norm(x.unsqueeze(0), _groups, _normWeight, _normBias, Epsilon).squeeze(0);
        var joined = _joined.Apply(normed);
        // Head-major: every head has its queries, keys and values together.
        var heads = joined.view(_heads, 3, _width / _heads, -1);
        Tensor queries = heads.select(1, 0), keys = heads.select(1, 1), values = heads.select(1, 2);     // [heads, head, frames]
        var weights = queries.transpose(1, 2).bmm(keys).mul_(1 / Math.Sqrt(_width / _heads)).softmax(-1);
        var attended = values.bmm(weights.transpose(1, 2)).view(_width, -1);
        tap?.Offer("attn0.norm", normed);
        tap?.Offer("attn0.qkv", joined);
        tap?.Offer("attn0.attention", attended);
        // The residual is the normalised input, not the input.
        return _output.Apply(attended).add_(normed);
    }

    /// <summary>32 groups, fewer for narrow models, halved until they divide the channels.</summary>
    private static int CountGroups(int channels)
    {
        int groups = channels <= 16 ? 8 : channels <= 64 ? 16 : 32;
        while (channels % groups != 0) groups /= 2;
        return groups;
    }
}
