using System.Globalization;
using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>One upsampling stage of the vocoder: half the channels, more positions, the speaker, and the mean of three residual blocks (model specification §7).</summary>
internal sealed class HifiGanStage
{
    private readonly int _number;
    private readonly Tensor _weight, _bias;
    private readonly long _stride, _padding;
    private readonly TimeConvolution _speaker;
    private readonly HifiGanResidual[] _residuals;
    private readonly TensorTap? _tap;

    /// <param name="weights">Weights of the vocoder.</param>
    /// <param name="number">Number of the stage.</param>
    /// <param name="channels">Channels of its input.</param>
    /// <param name="tap">Receives intermediate values.</param>
    public HifiGanStage(WeightLoader weights, int number, int channels, TensorTap? tap)
    {
        var (stride, kernel) = VocoderArchitecture.Upsampling[number];
        string name = number.ToString(CultureInfo.InvariantCulture);
        int blocks = VocoderArchitecture.ResidualKernels.Length;
        (_number, _stride, _padding, _tap) = (number, stride, (kernel - stride) / 2, tap);
        _weight = weights.Get($"ups.{name}.weight", channels, channels / 2, kernel);
        _bias = weights.Get($"ups.{name}.bias", channels / 2);
        _speaker = new TimeConvolution(weights.Under($"conds.{name}."), weights.Sizes.SpeakerEmbedding, channels / 2, 1);
        _residuals = new HifiGanResidual[blocks];
        for (int block = 0; block < blocks; block++)
        {
            string residual = string.Create(CultureInfo.InvariantCulture, $"resblocks.{(number * blocks) + block}.");
            _residuals[block] = new HifiGanResidual(weights.Under(residual), channels / 2, VocoderArchitecture.ResidualKernels[block]);
        }
    }

    /// <summary>Names of a stage's weights that a checkpoint has under weight norm.</summary>
    public static IEnumerable<string> FoldedWeights(int number)
    {
        int blocks = VocoderArchitecture.ResidualKernels.Length;
        yield return string.Create(CultureInfo.InvariantCulture, $"ups.{number}.weight");
        for (int block = blocks - 1; block >= 0; block--)
        {
            foreach (string name in HifiGanResidual.FoldedWeights()) yield return string.Create(CultureInfo.InvariantCulture, $"resblocks.{(number * blocks) + block}.{name}");
        }
    }

    /// <summary>Runs the stage; the input is overwritten, the caller owns the result.</summary>
    /// <param name="x"><c>[1, channels, time]</c>.</param>
    /// <param name="speaker">Speaker embedding, <c>[1, embedding, 1]</c>.</param>
    public Tensor Apply(Tensor x, Tensor speaker)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"up{_number}");
        using var scope = torch.NewDisposeScope();
        var up = nn.functional.conv_transpose1d(x.leaky_relu_(HifiGanGenerator.Slope), _weight, _bias, stride: _stride, padding: _padding);
        _tap?.Offer(name, up.squeeze(0));
        up.add_(_speaker.Apply(speaker));
        _tap?.Offer(name + "_cond", up.squeeze(0));
        Tensor? sum = null;
        for (int block = 0; block < _residuals.Length; block++)
        {
            var result = _residuals[block].Apply(up);
            if (_number == 0) _tap?.Offer(string.Create(CultureInfo.InvariantCulture, $"{name}_res{block}"), result.squeeze(0));
            if (sum is null)
            {
                sum = result;
                continue;
            }

            sum.add_(result);
            result.Dispose();
        }

        sum!.div_(_residuals.Length);
        _tap?.Offer(name + "_mrf", sum.squeeze(0));
        return sum.MoveToOuterDisposeScope();
    }
}
