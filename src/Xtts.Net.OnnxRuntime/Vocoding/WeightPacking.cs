using System.Numerics;
using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Brings the weights of a model into the order and form of the kernels: for each panel of outputs what each group of taps contributes at each point.</summary>
internal static unsafe class WeightPacking
{
    private const nint Nowhere = -1;

    /// <summary>Fills a layer from the weights of a convolution.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="weights"><c>[outputs, inputs, kernel]</c>.</param>
    /// <param name="bias"><c>[outputs]</c>.</param>
    public static void Fill(ConvolutionLayer layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        var shape = layer.Shape;
        fixed (float* start = weights) Fill(layer, new TapPlaces(start, Tap: 1, Input: shape.Kernel, Output: shape.Inputs * shape.Kernel, Phase: 0));
        bias.CopyTo(layer.Bias.Values);
    }

    /// <summary>Fills a layer from the weights of a transposed convolution. The earlier of an output's two inputs meets the later half of the taps.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="weights"><c>[inputs, outputs, 2 · stride]</c>.</param>
    /// <param name="bias"><c>[outputs]</c>.</param>
    public static void FillTransposed(ConvolutionLayer layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        var shape = layer.Shape;
        int kernel = shape.Kernel * shape.Upsampling;
        fixed (float* start = weights) Fill(layer, new TapPlaces(start + shape.Upsampling, Tap: -shape.Upsampling, Input: shape.Outputs * kernel, Output: kernel, Phase: 1));
        for (int phase = 0; phase < shape.Upsampling; phase++) bias.CopyTo(layer.Bias.Values[(phase * shape.PositionBlocks * Signal.Lanes)..]);
    }

    private static void Fill(ConvolutionLayer layer, TapPlaces places)
    {
        double[] matrix = [.. layer.Filter.TapMatrix().Cast<double>()];
        double* taps = stackalloc double[layer.Filter.Taps * layer.PanelColumns];
        float** columns = stackalloc float*[layer.PanelColumns];
        for (int panel = 0; panel < layer.Panels; panel++)
        {
            FindColumns(layer, panel, places, columns);
            for (int input = 0; input < layer.Shape.InputBlocks * Signal.Lanes; input++)
            {
                nint distance = input < layer.Shape.Inputs ? (nint)input * places.Input : Nowhere;
                for (int group = 0; group < layer.Filter.Groups; group++)
                {
                    ReadTaps(layer, columns, distance, layer.Filter.TapsOf(group), places.Tap, taps);
                    Evaluate(layer.Filter, matrix, taps, layer.PanelColumns, layer.Weights(panel, 0) + (group * layer.GroupLength) + ((nint)input * layer.PanelColumns), layer.Filter.Groups * layer.GroupLength);
                }
            }
        }
    }

    /// <summary>Where the taps from input 0 to each output of a panel begin; null where there is no such output.</summary>
    private static void FindColumns(ConvolutionLayer layer, int panel, TapPlaces places, float** columns)
    {
        var shape = layer.Shape;
        int width = shape.PositionBlocks * Signal.Lanes;
        for (int column = 0; column < layer.PanelColumns; column++)
        {
            int output = (panel * layer.PanelColumns) + column, channel = output % width;
            columns[column] = channel >= shape.Outputs || output >= width * shape.Upsampling ? null : places.At(0, channel, output / width);
        }
    }

    /// <summary>Reads a group's taps from one input to the outputs of a panel, <c>[taps, columns]</c>; those that there are not are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadTaps(ConvolutionLayer layer, float** starts, nint distance, (int First, int Count) group, nint step, double* taps)
    {
        int columns = layer.PanelColumns, all = layer.Filter.Taps;
        for (int column = 0; column < columns; column++)
        {
            double* to = taps + column;
            float* from = starts[column];
            int count = from is null || distance == Nowhere ? 0 : group.Count;
            from += distance + (group.First * step);
            for (int tap = 0; tap < count; tap++, from += step, to += columns) *to = *from;
            for (int tap = count; tap < all; tap++, to += columns) *to = 0;
        }
    }

    /// <summary>G g for all columns, in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Evaluate(MinimalFilter filter, double[] matrix, double* taps, int columns, float* to, nint stride)
    {
        int half = Vector<double>.Count;
        for (int point = 0; point < filter.Points; point++, to += stride)
        {
            var factors = matrix.AsSpan(point * filter.Taps, filter.Taps);
            for (int column = 0; column < columns; column += 2 * half)
            {
                Vector<double> low = default, high = default;
                double* tap = taps + column;
                foreach (double factor in factors)
                {
                    low += factor * Vector.Load(tap);
                    high += factor * Vector.Load(tap + half);
                    tap += columns;
                }

                Vector.Store(Vector.Narrow(low, high), to + column);
            }
        }
    }
}
