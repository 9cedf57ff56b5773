using System.Globalization;
using System.Text;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;

namespace Xtts.Net.Benchmarks.Quality;

/// <summary>Tells what quantisation does to each matrix of each block, as the signal-to-noise ratio of its product in dB.</summary>
/// <remarks>
/// For inputs with the mean squares that quantisation assumes (scale² + shift² of the norm before, or alike where no norm is before): Σ h w² / Σ h (w - ŵ)². The rounding of the inputs themselves, to
/// eight bits, is not in it.
/// </remarks>
internal static unsafe class LayerTable
{
    private static readonly CompositeFormat Line = CompositeFormat.Parse("| {0,-9} | {1,5} | {2,22} | {3,19} | {4,12} | {5,12} |");

    /// <summary>Prints the table of a precision.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="scheme">The precision.</param>
    /// <param name="threads">Threads that may be used.</param>
    public static void Print(IModelWeights weights, QuantizationScheme scheme, int threads)
    {
        int inner = checked((int)weights.Get(BlockMatrices.Name(0) + "mlp.c_fc.weight").Shape[1]);
        var layout = new QuantizedLayout(weights.Sizes, inner, scheme);
        using var memory = new OwnQuantizedMemory(layout.Bytes);
        GptQuantizer.Quantize(weights, layout, memory.Start, threads, progress: null, CancellationToken.None);
        for (int layer = 0; layer < layout.Sizes.Layers; layer++)
            Print(scheme.Name, layer, [.. Enum.GetValues<BlockMatrix>().Select(matrix => Ratio(weights, layout, layout.Matrix(memory.Start, layer, matrix), layer, matrix))]);
    }

    /// <summary>Prints the heading.</summary>
    public static void PrintHeading()
    {
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, Line, "precision", "block", "queries, keys, values", "output of attention", "inner layer", "outer layer"));
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
    }

    private static void Print(string precision, int layer, string[] cells) => Console.WriteLine(string.Format(CultureInfo.InvariantCulture, Line, [precision, layer, .. cells]));

    private static string Ratio(IModelWeights weights, QuantizedLayout layout, QuantizedMatrix matrix, int layer, BlockMatrix kind)
    {
        float[] values = weights.Get(QuantizedLayout.Name(QuantizedLayout.Index(layer, kind))).ToArray(), squares = MeanSquares(weights, layer, kind, matrix.Shape.Inputs);
        double signal = 0, noise = 0;
        for (int input = 0; input < matrix.Shape.Inputs; input++)
        {
            for (int output = 0; output < matrix.Shape.Outputs; output++)
            {
                double value = values[(input * matrix.Shape.Outputs) + output], error = value - QuantizedValue.Read(matrix, input, output);
                signal += squares[input] * value * value;
                noise += squares[input] * error * error;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{10 * Math.Log10(signal / noise):F1} dB ({(int)matrix.Shape.Bits} bits)");
    }

    private static float[] MeanSquares(IModelWeights weights, int layer, BlockMatrix kind, int inputs)
    {
        string? norm = kind switch { BlockMatrix.Projection => "ln_1", BlockMatrix.Inner => "ln_2", _ => null };
        if (norm is null) return [.. Enumerable.Repeat(1f, inputs)];
        float[] scale = weights.Get(BlockMatrices.Name(layer) + norm + ".weight").ToArray(), shift = weights.Get(BlockMatrices.Name(layer) + norm + ".bias").ToArray();
        return [.. scale.Zip(shift, (a, b) => (a * a) + (b * b))];
    }
}
