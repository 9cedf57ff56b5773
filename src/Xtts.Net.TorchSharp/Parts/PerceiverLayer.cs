using TorchSharp;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>One layer of the perceiver resampler: cross-attention and a gated feed-forward part, without norms (model specification §5).</summary>
internal sealed class PerceiverLayer
{
    private const int HeadSize = 64;    // at any width

    private readonly int _heads;
    private readonly Linear _queries, _keysAndValues, _attended, _gated, _output;

    /// <param name="weights">Weights of the layer.</param>
    public PerceiverLayer(WeightLoader weights)
    {
        int width = weights.Sizes.Width, joined = weights.Sizes.PerceiverHeads * HeadSize, inner = (int)(width * 4L * 2 / 3);
        _heads = weights.Sizes.PerceiverHeads;
        _queries = new Linear(weights.Under("0.to_q."), width, joined);
        _keysAndValues = new Linear(weights.Under("0.to_kv."), width, 2 * joined);
        _attended = new Linear(weights.Under("0.to_out."), joined, width);
        _gated = new Linear(weights.Under("1.0."), width, 2 * inner);
        _output = new Linear(weights.Under("1.2."), inner, width);
    }

    /// <summary>Attends to the latents followed by the context.</summary>
    /// <param name="latents"><c>[32, width]</c>.</param>
    /// <param name="context"><c>[frames, width]</c>.</param>
    public Tensor Attend(Tensor latents, Tensor context)
    {
        var queries = Heads(_queries.Apply(latents), 1);
        var keysAndValues = Heads(_keysAndValues.Apply(torch.cat([latents, context], 0)), 2);
        var attended = nn.functional.scaled_dot_product_attention(queries, keysAndValues.narrow(0, 0, 1), keysAndValues.narrow(0, 1, 1));
        return _attended.Apply(attended.permute(0, 2, 1, 3).reshape(latents.shape[0], _heads * HeadSize));
    }

    /// <summary>GEGLU: the second half of the first projection, through the exact GELU, is the gate of the first half.</summary>
    public Tensor FeedForward(Tensor latents)
    {
        var halves = _gated.Apply(latents).chunk(2, 1);
        return _output.Apply(nn.functional.gelu(halves[1]).mul_(halves[0]));
    }

    /// <summary><c>[rows, parts heads head]</c> to <c>[parts, heads, rows, head]</c>.</summary>
    private Tensor Heads(Tensor rows, int parts) => rows.view(rows.shape[0], parts, _heads, HeadSize).permute(1, 2, 0, 3);
}
