using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;
using Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized;

public sealed unsafe class PanelKernelTests
{
    private const int Rows = 7;

    [Theory]
    [InlineData(4, 128, 48)]
    [InlineData(8, 128, 48)]
    [InlineData(4, 40, 24)]
    [InlineData(8, 40, 24)]
    public void Every_kernel_gives_the_sum_of_the_products_of_what_was_rounded(int bits, int inputs, int outputs)
    {
        using var sample = new QuantizedSample(inputs, outputs, bits).Quantize();
        using var x = RandomRows(inputs);

        foreach (var kernel in PanelKernels.All((WeightBits)bits))
        {
            float[] y = Multiply(kernel, x, Rows, sample.Matrix);

            for (int row = 0; row < Rows; row++)
            {
                for (int output = 0; output < outputs; output++)
                {
                    double expected = 0;
                    for (int input = 0; input < inputs; input++)
                    {
                        var (whole, scale) = sample.Read(input, output);
                        expected += (double)whole * scale * x.Values(row)[input] * x.Scales(row)[input / 32];
                    }

                    ((double)y[(row * Padded(outputs)) + output]).Should().BeApproximately(expected, 1e-5, "{0}, row {1}, output {2}", kernel.Name, row, output);
                }
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void All_kernels_agree_to_the_last_bit(int bits)
    {
        using var sample = new QuantizedSample(320, 96, bits).Quantize();
        using var x = RandomRows(320);

        var results = PanelKernels.All((WeightBits)bits).Select(kernel => Multiply(kernel, x, Rows, sample.Matrix)).ToList();

        results.Should().AllSatisfy(y => y.Should().Equal(results[0]));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void Extreme_values_do_not_overflow(int bits)
    {
        // Every weight at an end of its range, every value at an end of its own, with signs that add up.
        using var sample = new QuantizedSample(64, 16, bits, (input, _) => input % 2 == 0 ? -1 : 0.9999f).Quantize();
        using var x = new ActivationRows(Rows, 64);
        using var row = new AlignedBuffer(64);
        using var ones = Ones(64);
        for (int i = 0; i < 64; i++) row.Values[i] = i % 2 == 0 ? -1 : 1;
        for (int i = 0; i < Rows; i++) x.Take(i, row.Pointer, ones.Pointer, 0, 2);

        foreach (var kernel in PanelKernels.All((WeightBits)bits)) Multiply(kernel, x, Rows, sample.Matrix).Should().AllSatisfy(y => y.Should().BeApproximately(64, 5, kernel.Name));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void A_row_among_others_gets_what_it_gets_alone_to_the_last_bit(int bits)
    {
        using var sample = new QuantizedSample(192, 32, bits).Quantize();
        using var x = RandomRows(192);

        foreach (var kernel in PanelKernels.All((WeightBits)bits))
        {
            float[] alone = Multiply(kernel, x, 1, sample.Matrix), together = Multiply(kernel, x, Rows, sample.Matrix);

            together.AsSpan(0, 32).ToArray().Should().Equal(alone, kernel.Name);
        }
    }

    private static AlignedBuffer Ones(int length)
    {
        var ones = new AlignedBuffer(length);
        ones.Values.Fill(1);
        return ones;
    }

    private static ActivationRows RandomRows(int inputs)
    {
        var random = new Random(3);
        var x = new ActivationRows(Rows, inputs);
        using var row = new AlignedBuffer(x.Depth);
        using var ones = Ones(x.Depth);
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < inputs; j++) row.Values[j] = (float)(random.NextDouble() - 0.3);
            x.Take(i, row.Pointer, ones.Pointer, 0, x.Groups);
        }

        return x;
    }

    private static float[] Multiply(PanelKernel kernel, ActivationRows x, int rows, in QuantizedMatrix matrix)
    {
        int stride = Padded(matrix.Shape.Outputs);
        var y = new float[rows * stride];
        fixed (float* results = y) new QuantizedProduct(kernel, kernel).Multiply(x, rows, matrix, new Share(0, matrix.Shape.Wide), results, stride);
        return y;
    }

    private static int Padded(int outputs) => (outputs + 15) / 16 * 16;
}
