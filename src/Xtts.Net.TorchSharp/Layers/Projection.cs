using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>y = x W + b with GPT-2's weights <c>[inputs, outputs]</c>, used as they are stored.</summary>
/// <remarks>
/// libtorch gives a product of few rows to one thread, which cannot read weights at the speed of the memory. Taken as a batch of products over parts of the inputs, whose results
/// are added up, it is shared among threads, and each part is one straight run of memory: 1.5 to 2 times as fast, nothing has to be rearranged.
/// </remarks>
internal sealed class Projection
{
    private const int MaxParts = 16;
    private const int FewRows = 8;      // above, one product is as fast

    private readonly Tensor _weight, _bias;
    private readonly Tensor? _parts;    // [parts, inputs / parts, outputs], a view
    private readonly int _inputs;

    /// <param name="weights">Weights with <c>weight</c> and <c>bias</c>.</param>
    /// <param name="type">Element type of weights and rows.</param>
    /// <param name="inputs">Width of a row.</param>
    /// <param name="outputs">Width of a result.</param>
    public Projection(WeightLoader weights, ScalarType type, int inputs, int outputs)
    {
        _inputs = inputs;
        _bias = weights.Get("bias", type, outputs);
        int parts = weights.Device.type == DeviceType.CPU ? CountParts(inputs) : 1;
        _weight = weights.Get("weight", type, inputs, outputs);
        if (parts > 1) _parts = weights.Keep(_weight.view(parts, inputs / parts, outputs));
    }

    /// <summary>Projects rows.</summary>
    /// <param name="rows"><c>[rows, inputs]</c>.</param>
    /// <returns><c>[rows, outputs]</c>; the caller may change it.</returns>
    public Tensor Apply(Tensor rows)
    {
        long count = rows.shape[0];
        if (_parts is null || count > FewRows) return torch.addmm(_bias, rows, _weight, 1f, 1f);
        long parts = _parts.shape[0];
        return rows.view(count, parts, _inputs / parts).transpose(0, 1).bmm(_parts).sum([0L]).add_(_bias);
    }

    private static int CountParts(int inputs)
    {
        int parts = MaxParts;
        while (inputs % parts != 0) parts /= 2;
        return parts;
    }
}
