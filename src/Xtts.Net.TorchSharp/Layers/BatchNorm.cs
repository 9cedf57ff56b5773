using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>Batch normalisation with the statistics of training.</summary>
internal sealed class BatchNorm
{
    private const double Epsilon = 1e-5;

    private readonly Tensor _mean, _variance, _weight, _bias;

    /// <param name="weights">Weights of the norm.</param>
    /// <param name="channels">Channels it normalises.</param>
    public BatchNorm(WeightLoader weights, int channels)
    {
        _mean = weights.Get("running_mean", channels);
        _variance = weights.Get("running_var", channels);
        _weight = weights.Get("weight", channels);
        _bias = weights.Get("bias", channels);
    }

    /// <summary>Normalises <c>[1, channels, ...]</c>.</summary>
    public Tensor Apply(Tensor x) => nn.functional.batch_norm(x, _mean, _variance, _weight, _bias, training: false, eps: Epsilon);
}
