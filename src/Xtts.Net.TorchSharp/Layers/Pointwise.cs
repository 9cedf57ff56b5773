using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>Convolution of kernel 1 over <c>[channels, frames]</c>: y = W x + b.</summary>
internal sealed class Pointwise
{
    private readonly Tensor _weight, _bias;

    /// <param name="weights">Weights with <c>weight</c> and <c>bias</c>.</param>
    /// <param name="inputs">Channels of x.</param>
    /// <param name="outputs">Channels of y.</param>
    public Pointwise(WeightLoader weights, int inputs, int outputs)
    {
        _weight = weights.Get("weight", outputs, inputs);
        _bias = weights.Get("bias", outputs, 1);
    }

    /// <summary>Convolves.</summary>
    public Tensor Apply(Tensor x) => torch.addmm(_bias, _weight, x, 1f, 1f);
}
