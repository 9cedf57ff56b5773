using System.Globalization;
using TorchSharp;
using Xtts.Net.Diagnostics;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>Conditioning encoder and perceiver resampler: cloning mel to conditioning latents (model specification §4 and §5). Thread-safe.</summary>
internal sealed class ConditioningEncoder
{
    private readonly Pointwise _init;
    private readonly ConditioningBlock[] _blocks;
    private readonly PerceiverResampler _resampler;
    private readonly TensorTap? _tap;

    /// <param name="weights">All weights of the model.</param>
    /// <param name="tap">Receives intermediate values.</param>
    public ConditioningEncoder(WeightLoader weights, IDiagnosticTap? tap)
    {
        var own = weights.Under("gpt.conditioning_encoder.");
        var sizes = weights.Sizes;
        _tap = TensorTap.Of(tap, "conditioning");
        _init = new Pointwise(own.Under("init."), sizes.ConditioningMelBands, sizes.Width);
        _blocks = [.. Enumerable.Range(0, sizes.ConditioningBlocks).Select(block => new ConditioningBlock(own.Under(string.Create(CultureInfo.InvariantCulture, $"attn.{block}."))))];
        _resampler = new PerceiverResampler(weights.Under("gpt.conditioning_perceiver."), _tap);
    }

    /// <summary>Encodes.</summary>
    /// <param name="mel">Cloning mel, <c>[bands, frames]</c>.</param>
    /// <returns>Latents, <c>[32, width]</c>.</returns>
    public Tensor Encode(Tensor mel)
    {
        var x = _init.Apply(mel);
        _tap?.Offer("init", x);
        for (int block = 0; block < _blocks.Length; block++)
        {
            x = _blocks[block].Apply(x, block == 0 ? _tap : null);
            _tap?.Offer(string.Create(CultureInfo.InvariantCulture, $"attn{block}.out"), x);
        }

        return _resampler.Resample(x.transpose(0, 1));
    }
}
