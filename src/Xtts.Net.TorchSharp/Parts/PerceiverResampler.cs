using System.Globalization;
using TorchSharp;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>Perceiver resampler: any number of frames to a fixed number of latents (model specification §5).</summary>
internal sealed class PerceiverResampler
{
    private const double SmallestNorm = 1e-12;

    private readonly Tensor _latents, _gamma;
    private readonly PerceiverLayer[] _layers;
    private readonly TensorTap? _tap;

    /// <param name="weights">Weights of the resampler.</param>
    /// <param name="tap">Receives intermediate values.</param>
    public PerceiverResampler(WeightLoader weights, TensorTap? tap)
    {
        var sizes = weights.Sizes;
        _tap = tap;
        _latents = weights.Get("latents", sizes.ConditioningLatents, sizes.Width);
        _layers = [.. Enumerable.Range(0, sizes.PerceiverLayers).Select(layer => new PerceiverLayer(weights.Under(string.Create(CultureInfo.InvariantCulture, $"layers.{layer}."))))];
        _gamma = weights.Get("norm.gamma", sizes.Width);
    }

    /// <summary>Resamples.</summary>
    /// <param name="context">Encoder output, <c>[frames, width]</c>.</param>
    /// <returns>Latents, <c>[32, width]</c>.</returns>
    public Tensor Resample(Tensor context)
    {
        var latents = _latents;
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            var attended = _layers[layer].Attend(latents, context);
            latents = latents.add(attended);
            var fed = _layers[layer].FeedForward(latents);
            latents = latents.add(fed);
            if (_tap is null) continue;
            string name = string.Create(CultureInfo.InvariantCulture, $"perceiver.layer{layer}.");
            _tap.Offer(name + "attn_branch", attended);
            _tap.Offer(name + "ff_branch", fed);
            _tap.Offer(name + "out", latents);
        }

        var result = nn.functional.normalize(latents, p: 2, dim: 1, eps: SmallestNorm).mul_(Math.Sqrt(latents.shape[1])).mul_(_gamma);
        _tap?.Offer("perceiver.out", result);
        return result;
    }
}
