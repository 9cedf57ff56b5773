using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>y = x W + b for every row of x.</summary>
internal interface IProjection
{
    /// <summary>Projects rows.</summary>
    /// <param name="rows"><c>[rows, inputs]</c>.</param>
    /// <returns><c>[rows, outputs]</c>; the caller may change it.</returns>
    Tensor Apply(Tensor rows);
}
