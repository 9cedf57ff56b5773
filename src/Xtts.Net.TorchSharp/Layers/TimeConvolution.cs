using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>Convolution over time that keeps the length, <c>[1, channels, time]</c>.</summary>
internal sealed class TimeConvolution
{
    private readonly Tensor _weight;
    private readonly Tensor? _bias;
    private readonly long _padding, _dilation;

    /// <param name="weights">Weights with <c>weight</c> and perhaps <c>bias</c>.</param>
    /// <param name="inputs">Channels of the input.</param>
    /// <param name="outputs">Channels of the output.</param>
    /// <param name="kernel">Taps; an odd number.</param>
    /// <param name="dilation">Distance of two taps.</param>
    public TimeConvolution(WeightLoader weights, int inputs, int outputs, int kernel, int dilation = 1)
    {
        _weight = weights.Get("weight", outputs, inputs, kernel);
        _bias = weights.Contains("bias") ? weights.Get("bias", outputs) : null;
        _dilation = dilation;
        _padding = dilation * (kernel - 1) / 2;
    }

    /// <summary>Convolves.</summary>
    public Tensor Apply(Tensor x) => nn.functional.conv1d(x, _weight, _bias, padding: _padding, dilation: _dilation);
}
