using TorchSharp;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;
using Approximate = TorchSharp.Modules.GELU.Approximate;

namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>One block of the GPT: x += c_proj(attention(ln_1 x)); x += c_proj(gelu(c_fc(ln_2 x))) (model specification §6).</summary>
/// <remarks>x and the norms are in single precision, the products and attention in that of the weights.</remarks>
internal sealed class GptBlock
{
    private readonly int _layer;
    private readonly ScalarType _type;
    private readonly LayerNorm _beforeAttention, _beforeFeedForward;
    private readonly IProjection _joined, _attended, _inner, _outer;

    /// <param name="weights">Weights of the block.</param>
    /// <param name="layer">Number of the block.</param>
    /// <param name="type">Element type of the products.</param>
    /// <param name="projections">Loads the products.</param>
    public GptBlock(WeightLoader weights, int layer, ScalarType type, ProjectionLoader projections)
    {
        int width = weights.Sizes.Width;
        _layer = layer;
        _type = type;
        _beforeAttention = new LayerNorm(weights.Under("ln_1."));
        _joined = projections.Load(weights.Under("attn.c_attn."), width, 3 * width);
        _attended = projections.Load(weights.Under("attn.c_proj."), width, width);
        _beforeFeedForward = new LayerNorm(weights.Under("ln_2."));
        _inner = projections.Load(weights.Under("mlp.c_fc."), width, 4 * width);
        _outer = projections.Load(weights.Under("mlp.c_proj."), 4 * width, width);
    }

    /// <summary>Runs the block.</summary>
    /// <param name="x"><c>[rows, width]</c> in single precision, changed in place.</param>
    /// <param name="attention">Attends, and keeps keys and values.</param>
    public void Apply(Tensor x, ICachedAttention attention)
    {
        x.add_(_attended.Apply(attention.Attend(_layer, _joined.Apply(Narrowed(_beforeAttention.Apply(x))))));
        x.add_(_outer.Apply(nn.functional.gelu(_inner.Apply(Narrowed(_beforeFeedForward.Apply(x))), Approximate.tanh)));
    }

    private Tensor Narrowed(Tensor x) => _type == ScalarType.Float32 ? x : x.to(_type);
}
