using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>y = x W + b with GPT-2's weights <c>[inputs, outputs]</c>, as one product: the way of GPUs.</summary>
internal sealed class Projection : IProjection
{
    private readonly Tensor _weight, _bias;

    /// <param name="weights">Weights with <c>weight</c> and <c>bias</c>.</param>
    /// <param name="type">Element type of weights and rows.</param>
    /// <param name="inputs">Width of a row.</param>
    /// <param name="outputs">Width of a result.</param>
    public Projection(WeightLoader weights, ScalarType type, int inputs, int outputs)
    {
        _weight = weights.Get("weight", type, inputs, outputs);
        _bias = weights.Get("bias", type, outputs);
    }

    /// <inheritdoc/>
    public Tensor Apply(Tensor rows) => torch.addmm(_bias, rows, _weight, 1f, 1f);
}
