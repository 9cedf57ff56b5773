using TorchSharp;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>Loads the projections of a GPT in the arithmetic that was chosen. Used by one thread.</summary>
internal sealed class ProjectionLoader
{
    private readonly Arithmetic _arithmetic;
    private readonly Dictionary<(int Inputs, int Outputs), RowOrder> _orders = [];

    /// <param name="arithmetic">How to multiply.</param>
    public ProjectionLoader(Arithmetic arithmetic) => _arithmetic = arithmetic;

    /// <summary>Loads a projection.</summary>
    /// <param name="weights">Weights with <c>weight</c>, <c>[inputs, outputs]</c>, and <c>bias</c>.</param>
    /// <param name="inputs">Width of a row.</param>
    /// <param name="outputs">Width of a result.</param>
    public IProjection Load(WeightLoader weights, int inputs, int outputs) => _arithmetic.Rounding switch
    {
        WeightRounding.EightBits => new EightBitProjection(weights, inputs, outputs),
        WeightRounding.Half => new HalfWeightProjection(weights, inputs, outputs),
        _ when weights.Device.type == DeviceType.CPU && _arithmetic.Type == ScalarType.Float32 => new ProcessorProjection(weights, FindOrder(weights, inputs, outputs)),
        _ => new Projection(weights, _arithmetic.Type, inputs, outputs),
    };

    private RowOrder FindOrder(WeightLoader weights, int inputs, int outputs)
    {
        if (!_orders.TryGetValue((inputs, outputs), out var order)) _orders.Add((inputs, outputs), order = new RowOrder(weights, inputs, outputs));
        return order;
    }
}
