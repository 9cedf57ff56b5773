using System.Globalization;
using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>Residual block of the vocoder: x += c2(lrelu(c1(lrelu(x)))), three times with growing dilation of c1 (model specification §7).</summary>
internal sealed class HifiGanResidual
{
    private readonly (TimeConvolution Dilated, TimeConvolution Plain)[] _steps;

    /// <param name="weights">Weights of the block.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="kernel">Taps of every convolution.</param>
    public HifiGanResidual(WeightLoader weights, int channels, int kernel)
    {
        _steps = new (TimeConvolution, TimeConvolution)[VocoderArchitecture.Dilations.Length];
        for (int step = 0; step < _steps.Length; step++)
        {
            string number = step.ToString(CultureInfo.InvariantCulture);
            _steps[step] = (
                new TimeConvolution(weights.Under($"convs1.{number}."), channels, channels, kernel, VocoderArchitecture.Dilations[step]),
                new TimeConvolution(weights.Under($"convs2.{number}."), channels, channels, kernel));
        }
    }

    /// <summary>Names of a block's weights that a checkpoint has under weight norm.</summary>
    public static IEnumerable<string> FoldedWeights()
    {
        for (int step = 0; step < VocoderArchitecture.Dilations.Length; step++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"convs1.{step}.weight");
            yield return string.Create(CultureInfo.InvariantCulture, $"convs2.{step}.weight");
        }
    }

    /// <summary>Runs the block; the caller owns the result, the input stays as it is.</summary>
    /// <remarks>A scope a step frees what lies between at once: operations in place give further handles, each of which keeps the memory.</remarks>
    public Tensor Apply(Tensor x)
    {
        var sum = x;
        foreach (var (dilated, plain) in _steps)
        {
            using var step = torch.NewDisposeScope();
            Tensor inner;
            using (var active = nn.functional.leaky_relu(sum, HifiGanGenerator.Slope)) inner = dilated.Apply(active);
            var next = plain.Apply(inner.leaky_relu_(HifiGanGenerator.Slope)).add_(sum);
            if (!ReferenceEquals(sum, x)) sum.Dispose();
            sum = next.MoveToOuterDisposeScope();
        }

        return sum;
    }
}
