namespace Xtts.Net.OnnxRuntime.Tests.Vocoding;

/// <summary>Convolutions by their definition, in double precision.</summary>
internal static class ReferenceConvolution
{
    /// <summary>Length stays: zeros before and after.</summary>
    /// <param name="x">A row for each input.</param>
    /// <param name="weights"><c>[outputs, inputs, kernel]</c>.</param>
    /// <param name="bias"><c>[outputs]</c>.</param>
    /// <param name="dilation">Positions between taps.</param>
    public static double[][] Same(double[][] x, float[] weights, float[] bias, int dilation)
    {
        int inputs = x.Length, outputs = bias.Length, kernel = weights.Length / (inputs * outputs), positions = x[0].Length;
        var y = new double[outputs][];
        for (int to = 0; to < outputs; to++)
        {
            y[to] = new double[positions];
            for (int i = 0; i < positions; i++)
            {
                double sum = bias[to];
                for (int from = 0; from < inputs; from++)
                {
                    for (int tap = 0; tap < kernel; tap++)
                    {
                        int at = i + ((tap - ((kernel - 1) / 2)) * dilation);
                        if (at >= 0 && at < positions) sum += x[from][at] * weights[(((to * inputs) + from) * kernel) + tap];
                    }
                }

                y[to][i] = sum;
            }
        }

        return y;
    }

    /// <summary>Transposed, with a kernel of twice the stride and half the stride cut off on both sides.</summary>
    /// <param name="x">A row for each input.</param>
    /// <param name="weights"><c>[inputs, outputs, 2 · stride]</c>.</param>
    /// <param name="bias"><c>[outputs]</c>.</param>
    /// <param name="stride">Outputs for each input.</param>
    public static double[][] Transposed(double[][] x, float[] weights, float[] bias, int stride)
    {
        int inputs = x.Length, outputs = bias.Length, kernel = 2 * stride, positions = x[0].Length;
        var y = bias.Select(value => Enumerable.Repeat((double)value, positions * stride).ToArray()).ToArray();
        for (int from = 0; from < inputs; from++)
        {
            for (int i = 0; i < positions; i++)
            {
                for (int tap = 0; tap < kernel; tap++)
                {
                    int at = (i * stride) + tap - (stride / 2);
                    if (at < 0 || at >= positions * stride) continue;
                    for (int to = 0; to < outputs; to++) y[to][at] += x[from][i] * weights[(((from * outputs) + to) * kernel) + tap];
                }
            }
        }

        return y;
    }

    /// <summary>Leaky ReLU of slope 0.1.</summary>
    public static double[][] Leaky(IEnumerable<IEnumerable<double>> x) => [.. x.Select(row => row.Select(value => value < 0 ? 0.1 * value : value).ToArray())];

    /// <summary>Rows in double precision.</summary>
    public static double[][] Widen(float[][] x) => [.. x.Select(row => row.Select(value => (double)value).ToArray())];
}
