using TorchSharp;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>Residual block of the speaker encoder with squeeze-and-excitation (model specification §8).</summary>
internal sealed class SpeakerBlock
{
    private const int Kernel = 3;

    private readonly int _stride, _outputs;
    private readonly Tensor _first, _second;
    private readonly BatchNorm _firstNorm, _secondNorm;
    private readonly Linear _squeeze, _excite;
    private readonly Tensor? _shortcut;
    private readonly BatchNorm? _shortcutNorm;

    /// <param name="weights">Weights of the block.</param>
    /// <param name="inputs">Channels of its input.</param>
    /// <param name="outputs">Channels of its output.</param>
    /// <param name="stride">Stride of the first convolution, in both axes.</param>
    public SpeakerBlock(WeightLoader weights, int inputs, int outputs, int stride)
    {
        int squeezed = weights.CountRows("se.fc.0.weight");
        (_stride, _outputs) = (stride, outputs);
        _first = weights.Get("conv1.weight", outputs, inputs, Kernel, Kernel);
        _firstNorm = new BatchNorm(weights.Under("bn1."), outputs);
        _second = weights.Get("conv2.weight", outputs, outputs, Kernel, Kernel);
        _secondNorm = new BatchNorm(weights.Under("bn2."), outputs);
        _squeeze = new Linear(weights.Under("se.fc.0."), outputs, squeezed);
        _excite = new Linear(weights.Under("se.fc.2."), squeezed, outputs);
        if (!weights.Contains("downsample.0.weight")) return;
        _shortcut = weights.Get("downsample.0.weight", outputs, inputs, 1, 1);
        _shortcutNorm = new BatchNorm(weights.Under("downsample.1."), outputs);
    }

    /// <summary>Runs the block on <c>[1, channels, bands, frames]</c>.</summary>
    public Tensor Apply(Tensor x)
    {
        // ReLU stands before the norm.
        var y = _firstNorm.Apply(nn.functional.conv2d(x, _first, strides: [_stride, _stride], padding: [1, 1]).relu_());
        y = _secondNorm.Apply(nn.functional.conv2d(y, _second, padding: [1, 1]));
        var excitation = _excite.Apply(_squeeze.Apply(y.mean([2, 3])).relu_()).sigmoid_();
        var shortcut = _shortcut is null ? x : _shortcutNorm!.Apply(nn.functional.conv2d(x, _shortcut, strides: [_stride, _stride]));
        return y.mul_(excitation.view(1, _outputs, 1, 1)).add_(shortcut).relu_();
    }
}
