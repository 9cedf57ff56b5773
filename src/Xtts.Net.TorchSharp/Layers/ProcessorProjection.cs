using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>y = x W + b on the processor, in single precision, with GPT-2's weights <c>[inputs, outputs]</c> used as they are stored.</summary>
/// <remarks>
/// libtorch's matrix product of few rows is the work of one thread, or reads weights at half the speed of the memory. So one row takes its product as what it is, a sum of the weight's rows
/// times the values of x: for that, libtorch has a kernel that asks for memory ahead of its use and is shared among threads (<see cref="RowOrder"/>). A few rows take a batch of products over
/// parts of the inputs, added up. Nothing has to be rearranged for either.
/// </remarks>
internal sealed class ProcessorProjection : IProjection
{
    private const int MaxParts = 16;
    private const int FewRows = 8;      // above, one product is as fast

    private readonly RowOrder _order;
    private readonly Tensor _weight, _table, _parts, _bias;     // the same weight three times

    /// <param name="weights">Weights with <c>weight</c> and <c>bias</c>.</param>
    /// <param name="order">The order of weights of this shape.</param>
    public ProcessorProjection(WeightLoader weights, RowOrder order)
    {
        int inputs = order.Inputs, outputs = order.Blocks * order.BlockWidth, parts = CountParts(inputs);
        _order = order;
        _weight = weights.Get("weight", inputs, outputs);
        _bias = weights.Get("bias", outputs);
        _table = weights.Keep(_weight.view(inputs * order.Blocks, order.BlockWidth));
        _parts = weights.Keep(_weight.view(parts, inputs / parts, outputs));
    }

    /// <inheritdoc/>
    public Tensor Apply(Tensor rows)
    {
        long count = rows.shape[0];
        if (count > FewRows) return torch.addmm(_bias, rows, _weight, 1f, 1f);
        if (count == 1) return _order.Multiply(rows, _table).view(1, -1).add_(_bias);
        long parts = _parts.shape[0];
        return rows.view(count, parts, _order.Inputs / parts).transpose(0, 1).bmm(_parts).sum([0L]).add_(_bias);
    }

    private static int CountParts(int inputs)
    {
        int parts = MaxParts;
        while (inputs % parts != 0) parts /= 2;
        return parts;
    }
}
