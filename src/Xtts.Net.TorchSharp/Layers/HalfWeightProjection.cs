using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>y = x W + b with the weight rounded to half precision and everything else in single precision, on the processor.</summary>
internal sealed class HalfWeightProjection : IProjection
{
    private readonly Tensor _packed, _bias;

    /// <param name="weights">Weights with <c>weight</c>, <c>[inputs, outputs]</c>, and <c>bias</c>.</param>
    /// <param name="inputs">Width of a row.</param>
    /// <param name="outputs">Width of a result.</param>
    public HalfWeightProjection(WeightLoader weights, int inputs, int outputs)
    {
        using var scope = torch.NewDisposeScope();
        _packed = weights.KeepPacked(Scripts.PackHalf(weights.Read("weight", inputs, outputs).t().contiguous()), bytes: 2L * inputs * outputs);
        _bias = weights.Get("bias", outputs);
    }

    /// <inheritdoc/>
    public Tensor Apply(Tensor rows) => Scripts.ProjectHalf(rows, _packed, _bias);
}
