using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>HiFi-GAN generator: interpolated latents and a speaker embedding to a waveform (model specification §7). Thread-safe.</summary>
internal sealed class HifiGanGenerator
{
    /// <summary>Slope of every leaky rectifier but the last.</summary>
    public const double Slope = 0.1;

    private const double LastSlope = 0.01;
    private const string Prefix = "hifigan_decoder.waveform_decoder.";

    private readonly TimeConvolution _first, _speaker, _last;
    private readonly HifiGanStage[] _stages;
    private readonly TensorTap? _tap;

    /// <param name="weights">All weights of the model.</param>
    /// <param name="tap">Receives intermediate values.</param>
    public HifiGanGenerator(WeightLoader weights, IDiagnosticTap? tap)
    {
        var own = weights.Under(Prefix);
        var sizes = weights.Sizes;
        int channels = sizes.VocoderChannels;
        _tap = TensorTap.Of(tap, "vocoder");
        _first = new TimeConvolution(own.Under("conv_pre."), sizes.Width, channels, VocoderArchitecture.OuterKernel);
        _speaker = new TimeConvolution(own.Under("cond_layer."), sizes.SpeakerEmbedding, channels, 1);
        _stages = new HifiGanStage[VocoderArchitecture.Upsampling.Length];
        for (int stage = 0; stage < _stages.Length; stage++, channels /= 2) _stages[stage] = new HifiGanStage(own, stage, channels, _tap);
        _last = new TimeConvolution(own.Under("conv_post."), channels, 1, VocoderArchitecture.OuterKernel);
    }

    /// <summary>Names of the weights that a checkpoint has under weight norm, nearly all of the vocoder; large ones come first.</summary>
    public static IEnumerable<string> FoldedWeights() => Enumerable.Range(0, VocoderArchitecture.Upsampling.Length).SelectMany(HifiGanStage.FoldedWeights).Select(name => Prefix + name);

    /// <summary>Generates; the caller owns the result.</summary>
    /// <param name="features"><c>[1, width, frames]</c>.</param>
    /// <param name="speaker">Speaker embedding, <c>[1, embedding, 1]</c>.</param>
    /// <returns>Samples, <c>[256 frames]</c>.</returns>
    public Tensor Generate(Tensor features, Tensor speaker)
    {
        var x = _first.Apply(features);
        _tap?.Offer("conv_pre", x.squeeze(0));
        x.add_(_speaker.Apply(speaker));
        _tap?.Offer("conv_pre_cond", x.squeeze(0));
        foreach (var stage in _stages)
        {
            var next = stage.Apply(x, speaker);
            x.Dispose();
            x = next;
        }

        using (x)
        {
            using var wave = _last.Apply(x.leaky_relu_(LastSlope));
            _tap?.Offer("conv_post", wave.squeeze(0));
            wave.tanh_();
            _tap?.Offer("wav", wave.view(-1));
            return wave.view(-1);
        }
    }
}
