using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>Layer normalisation over the width, in single precision.</summary>
internal sealed class LayerNorm
{
    private const double Epsilon = 1e-5;

    private readonly Tensor _weight, _bias;
    private readonly long[] _shape;

    /// <param name="weights">Weights with <c>weight</c> and <c>bias</c>.</param>
    public LayerNorm(WeightLoader weights)
    {
        _shape = [weights.Sizes.Width];
        _weight = weights.Get("weight", _shape);
        _bias = weights.Get("bias", _shape);
    }

    /// <summary>Normalises every row.</summary>
    /// <param name="rows"><c>[rows, width]</c>.</param>
    public Tensor Apply(Tensor rows) => nn.functional.layer_norm(rows, _shape, _weight, _bias, Epsilon);
}
