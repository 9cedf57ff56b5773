using TorchSharp;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>Mean and deviation over time, weighted by attention over time (model specification §8).</summary>
internal sealed class AttentivePooling
{
    private const double SmallestVariance = 1e-5;

    private readonly Pointwise _hidden, _scores;
    private readonly BatchNorm _norm;

    /// <param name="weights">Weights of the attention.</param>
    /// <param name="features">Rows of the input.</param>
    public AttentivePooling(WeightLoader weights, int features)
    {
        int hidden = weights.CountRows("0.weight");
        _hidden = new Pointwise(weights.Under("0."), features, hidden);
        _norm = new BatchNorm(weights.Under("2."), hidden);
        _scores = new Pointwise(weights.Under("3."), hidden, features);
    }

    /// <summary>Pools <c>[features, frames]</c>.</summary>
    /// <returns>Mean, then deviation: <c>[1, 2 features]</c>.</returns>
    public Tensor Pool(Tensor x, TensorTap? tap)
    {
        var hidden = _norm.Apply(_hidden.Apply(x).relu_().unsqueeze(0)).squeeze(0);
        var attention = _scores.Apply(hidden).softmax(1);
        var mean = x.mul(attention).sum([1L]);
        var deviation = x.square().mul_(attention).sum([1L]).sub_(mean.square()).clamp_min_(SmallestVariance).sqrt_();
        tap?.Offer("att_w", attention);
        tap?.Offer("mu", mean);
        tap?.Offer("sg", deviation);
        return torch.cat([mean, deviation], 0).unsqueeze(0);
    }
}
