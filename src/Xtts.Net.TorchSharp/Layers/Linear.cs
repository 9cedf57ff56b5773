using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>y = x W' + b with weights <c>[outputs, inputs]</c>; without b where the checkpoint has none.</summary>
internal sealed class Linear
{
    private readonly Tensor _weight;
    private readonly Tensor? _bias;

    /// <param name="weights">Weights with <c>weight</c> and perhaps <c>bias</c>.</param>
    /// <param name="inputs">Width of a row.</param>
    /// <param name="outputs">Width of a result.</param>
    public Linear(WeightLoader weights, int inputs, int outputs)
    {
        _weight = weights.Get("weight", outputs, inputs);
        _bias = weights.Contains("bias") ? weights.Get("bias", outputs) : null;
    }

    /// <summary>Projects rows, <c>[rows, inputs]</c> to <c>[rows, outputs]</c>.</summary>
    public Tensor Apply(Tensor rows) => nn.functional.linear(rows, _weight, _bias);
}
