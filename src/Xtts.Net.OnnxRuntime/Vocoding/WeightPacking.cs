using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Brings the weights of a model into the order and form of the kernels: for each panel of outputs what each group of taps contributes at each point.</summary>
internal static unsafe class WeightPacking
{
    /// <summary>Fills a layer from the weights of a convolution, <c>[outputs, inputs, kernel]</c>.</summary>
    public static void Fill(ConvolutionLayer layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        var shape = layer.Shape;
        Fill(layer, weights, tap: 1, input: shape.Kernel, output: shape.Inputs * shape.Kernel, phase: 0);
        bias.CopyTo(layer.Bias.Values);
    }

    /// <summary>Fills a layer from the weights of a transposed convolution, <c>[inputs, outputs, 2 · stride]</c>: the earlier of two inputs meets the later half of the taps.</summary>
    public static void FillTransposed(ConvolutionLayer layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        var shape = layer.Shape;
        int kernel = shape.Kernel * shape.Upsampling;
        Fill(layer, weights[shape.Upsampling..], tap: -shape.Upsampling, input: shape.Outputs * kernel, output: kernel, phase: 1);
        for (int phase = 0; phase < shape.Upsampling; phase++) bias.CopyTo(layer.Bias.Values[(phase * shape.PositionBlocks * Signal.Lanes)..]);
    }

    private static void Fill(ConvolutionLayer layer, ReadOnlySpan<float> weights, int tap, int input, int output, int phase)
    {
        fixed (float* start = weights)
        {
            double* taps = stackalloc double[layer.Filter.Points];
            double[,] matrix = layer.Filter.TapMatrix();
            for (int panel = 0; panel < layer.Panels; panel++) FillPanel(layer, panel, start, tap, input, output, phase, matrix, taps);
        }
    }

    private static void FillPanel(ConvolutionLayer layer, int panel, float* weights, int tap, int input, int output, int phase, double[,] matrix, double* taps)
    {
        var shape = layer.Shape;
        var filter = layer.Filter;
        int width = shape.PositionBlocks * Signal.Lanes;
        float* panelWeights = layer.Weights(panel, 0);
        new Span<float>(panelWeights, checked((int)(filter.Points * filter.Groups * layer.GroupLength))).Clear();
        for (int from = 0; from < shape.Inputs; from++)
        {
            for (int column = 0; column < layer.PanelColumns; column++)
            {
                int to = (panel * layer.PanelColumns) + column, channel = to % width;
                if (channel >= shape.Outputs || to >= width * shape.Upsampling) continue;
                float* source = weights + ((nint)from * input) + ((nint)channel * output) + (to / width * phase);
                for (int group = 0; group < filter.Groups; group++)
                {
                    var (first, count) = filter.TapsOf(group);
                    for (int i = 0; i < count; i++) taps[i] = source[(first + i) * tap];
                    float* place = panelWeights + (group * layer.GroupLength) + ((nint)from * layer.PanelColumns) + column;
                    for (int point = 0; point < filter.Points; point++, place += filter.Groups * layer.GroupLength)
                    {
                        double sum = 0;
                        for (int i = 0; i < count; i++) sum += matrix[point, i] * taps[i];
                        *place = (float)sum;
                    }
                }
            }
        }
    }
}
