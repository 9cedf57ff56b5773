using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Products of rows with quantised matrices, by panels. Thread-safe.</summary>
/// <param name="fourBits">Kernel for 4-bit weights.</param>
/// <param name="eightBits">Kernel for 8-bit weights.</param>
internal sealed unsafe class QuantizedProduct(PanelKernel fourBits, PanelKernel eightBits)
{
    /// <summary>With the fastest kernels that this processor can run.</summary>
    public QuantizedProduct()
        : this(PanelKernels.Best(WeightBits.Four), PanelKernels.Best(WeightBits.Eight))
    {
    }

    /// <summary>Multiplies rows with some of a matrix's panels. Every row gets what it gets alone, to the last bit.</summary>
    /// <param name="x">The rows.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="matrix">The matrix.</param>
    /// <param name="panels">The panels.</param>
    /// <param name="y">Receives the results, <c>[rows, stride]</c>, those of the first of these panels first.</param>
    /// <param name="stride">Distance of two rows of results.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(ActivationRows x, int rows, in QuantizedMatrix matrix, Share panels, float* y, int stride)
    {
        var kernel = matrix.Shape.Bits == WeightBits.Four ? fourBits : eightBits;
        int tiles = matrix.Shape.Deep, whole = rows - (rows % PanelKernel.Block);
        for (int panel = panels.Start; panel < panels.End; panel++, y += Tile.Outputs)
        {
            // A panel is read from memory by its first rows and from a cache by the others.
            byte* first = matrix.Panel(panel);
            for (int row = 0; row < whole; row += PanelKernel.Block) kernel.FourRows(first, tiles, new ActivationBlock(x, row, y + ((long)row * stride), stride));
            for (int row = whole; row < rows; row++) kernel.OneRow(first, tiles, new ActivationBlock(x, row, y + ((long)row * stride), stride));
        }
    }
}
