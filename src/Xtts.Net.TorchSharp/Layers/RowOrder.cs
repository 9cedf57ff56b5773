using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>How a weight <c>[inputs, outputs]</c>, as it is stored, is a table of rows of one block of outputs each. Shared by all weights of one shape.</summary>
internal sealed class RowOrder
{
    private const int Width = 256;

    private readonly Tensor _rows, _bags;

    /// <param name="weights">Keeps the order until the end of the model.</param>
    /// <param name="inputs">Rows of the weight.</param>
    /// <param name="outputs">Columns of the weight.</param>
    public RowOrder(WeightLoader weights, int inputs, int outputs)
    {
        using var scope = torch.NewDisposeScope();
        Inputs = inputs;
        BlockWidth = outputs % Width == 0 ? Width : outputs;
        Blocks = outputs / BlockWidth;
        _rows = weights.Keep(torch.arange(inputs, dtype: ScalarType.Int32).mul_(Blocks).unsqueeze(0).add(torch.arange(Blocks, dtype: ScalarType.Int32).unsqueeze(1)).reshape(-1));
        _bags = weights.Keep(torch.arange(Blocks + 1, dtype: ScalarType.Int32).mul_(inputs));
    }

    /// <summary>Rows of the weight.</summary>
    public int Inputs { get; }

    /// <summary>Blocks of outputs, each the work of one thread.</summary>
    public int Blocks { get; }

    /// <summary>Outputs of a block.</summary>
    public int BlockWidth { get; }

    /// <summary>The product of one row.</summary>
    /// <param name="row"><c>[1, inputs]</c>.</param>
    /// <param name="table">The weight as <c>[inputs x blocks, width of a block]</c>.</param>
    /// <returns><c>[blocks, width of a block]</c>.</returns>
    public Tensor Multiply(Tensor row, Tensor table) => Scripts.WeightedRows(table, _rows, _bags, row.expand(Blocks, Inputs).reshape(-1));
}
