using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>y = x W + b with the weight rounded to 8-bit integers, and each row of x to 8 bits of its own range.</summary>
/// <remarks>
/// <para>
/// The kernel rounds all rows by the least and the greatest value among them, so that in a batch a neighbour would change a sequence's result. Each row is therefore brought to [0, 1]
/// first, u = (x - low) / span, where every row has the same range; y = span (u W) + low (sum of W over the inputs) + b.
/// </para>
/// <para>
/// Of the 8 bits of a weight 7 are used: without the newest instructions, processors add pairs of products in 16 bits, and 255 x 63 + 255 x 63 is what has room there. So every processor gives
/// the same sums.
/// </para>
/// </remarks>
internal sealed class EightBitProjection : IProjection
{
    private const float Largest = 63, SmallestScale = 1e-30f;

    private readonly EightBitWeight _weight;

    /// <param name="weights">Weights with <c>weight</c>, <c>[inputs, outputs]</c>, and <c>bias</c>.</param>
    /// <param name="inputs">Width of a row.</param>
    /// <param name="outputs">Width of a result.</param>
    public EightBitProjection(WeightLoader weights, int inputs, int outputs)
    {
        using var scope = torch.NewDisposeScope();
        var exact = weights.Read("weight", inputs, outputs).t();
        var scale = exact.abs().amax([1L]).div_(Largest).clamp_min_(SmallestScale);
        var rounded = exact.div(scale.unsqueeze(1)).round_().to(ScalarType.Int8).contiguous();
        var sums = rounded.sum(1, type: ScalarType.Int32);
        _weight = new EightBitWeight(
            weights.KeepPacked(Scripts.PackBytes(rounded), bytes: (long)inputs * outputs),
            weights.Keep(torch.zeros([1, 1], ScalarType.Int8).expand(outputs, inputs)),
            weights.KeepMade(sums),
            weights.KeepMade(scale),
            weights.KeepMade(sums.to(ScalarType.Float32).mul_(scale)),
            weights.KeepMade(torch.zeros([outputs])),
            weights.Get("bias", outputs));
    }

    /// <inheritdoc/>
    public Tensor Apply(Tensor rows) => Scripts.ProjectBytes(rows, _weight);
}
