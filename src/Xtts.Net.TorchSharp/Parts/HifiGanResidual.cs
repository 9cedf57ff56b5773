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

    /// <summary>Runs the block; the caller owns the result, the input stays as it is. Values between are freed as soon as they are used.</summary>
    public Tensor Apply(Tensor x)
    {
        Tensor? sum = null;
        foreach (var (dilated, plain) in _steps)
        {
            using var active = nn.functional.leaky_relu(sum ?? x, HifiGanGenerator.Slope);
            using var inner = dilated.Apply(active);
            var next = plain.Apply(inner.leaky_relu_(HifiGanGenerator.Slope)).add_(sum ?? x);
            sum?.Dispose();
            sum = next;
        }

        return sum!;
    }
}
