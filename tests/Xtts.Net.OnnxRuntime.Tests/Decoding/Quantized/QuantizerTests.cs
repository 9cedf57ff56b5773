using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized;

public sealed unsafe class QuantizerTests
{
    [Theory]
    [InlineData(4, -8, 7)]
    [InlineData(8, -127, 127)]
    public void Whole_numbers_stay_in_their_range_and_are_the_nearest_for_their_scale(int bits, int lowest, int highest)
    {
        using var sample = new QuantizedSample(96, 40, bits).Quantize();

        for (int i = 0; i < sample.Values.Length; i++)
        {
            var (whole, scale) = sample.Read(i / 40, i % 40);
            whole.Should().Be((int)Math.Clamp(MathF.Round(sample.Values[i] / sample.Matrix.Factors[i / 40] * (1 / scale)), lowest, highest));
        }
    }

    [Fact]
    public void Four_bits_come_closer_than_rounding_to_the_nearest_with_the_largest_weight_exact()
    {
        using var sample = new QuantizedSample(1024, 64, 4).Quantize();

        sample.RelativeError().Should().BeLessThan(0.96 * NearestError(sample, 4));
    }

    [Fact]
    public void Eight_bits_are_within_half_a_percent()
    {
        using var sample = new QuantizedSample(256, 64, 8).Quantize();

        sample.RelativeError().Should().BeLessThan(0.005);
    }

    [Fact]
    public void An_input_that_counts_more_is_rounded_better()
    {
        var deviations = Enumerable.Range(0, 256).Select(input => input % 32 == 5 ? 10f : 1f).ToArray();
        using QuantizedSample plain = new QuantizedSample(256, 64, 4).Quantize(), weighted = new QuantizedSample(256, 64, 4).Quantize(deviations);

        weighted.RelativeError(Square).Should().BeLessThan(0.85 * plain.RelativeError(Square));

        double Square(int input) => deviations[input] * deviations[input];
    }

    [Theory]
    [InlineData(4, 0.7)]
    [InlineData(8, 0.7)]
    public void An_input_with_large_weights_does_not_spoil_its_neighbours(int bits, double share)
    {
        var random = new Random(5);
        float Value(int input, int output) => (random.NextSingle() - 0.5f) * (input % 32 == 7 ? 16 : 1);
        using var sample = new QuantizedSample(256, 64, bits, Value).Quantize();

        sample.RelativeError(Ordinary).Should().BeLessThan(share * NearestError(sample, bits, Ordinary));

        static double Ordinary(int input) => input % 32 == 7 ? 0 : 1;
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void Groups_of_zeros_and_of_tiny_values_stay_finite(int bits)
    {
        using var sample = new QuantizedSample(64, 16, bits, (input, output) => output == 3 ? 0 : input < 32 ? 1e-38f : 1).Quantize();

        for (int input = 0; input < 64; input++)
        {
            for (int output = 0; output < 16; output++)
            {
                sample.Restored(input, output).Should().BeApproximately(output == 3 || input < 32 ? 0 : 1, 0.005);
            }
        }
    }

    [Fact]
    public void Values_of_a_row_are_the_nearest_of_255_steps_of_their_group()
    {
        using var rows = new ActivationRows(1, 64);
        using var row = new AlignedBuffer(64);
        using var ones = new AlignedBuffer(64);
        ones.Values.Fill(1);
        for (int i = 0; i < 64; i++) row.Values[i] = MathF.Sin(i) * (i < 32 ? 1 : 1000);

        rows.Take(0, row.Pointer, ones.Pointer, 0, 2);

        for (int i = 0; i < 64; i++) (rows.Values(0)[i] * rows.Scales(0)[i / 32]).Should().BeApproximately(row.Values[i], rows.Scales(0)[i / 32] * 0.501f);
        new ReadOnlySpan<sbyte>(rows.Values(0), 32).ToArray().Sum(value => value).Should().Be(rows.Sums(0)[0]);
    }

    [Fact]
    public void Values_that_are_no_numbers_are_not_hidden()
    {
        using var rows = new ActivationRows(1, 64);
        using var row = new AlignedBuffer(64);
        using var ones = new AlignedBuffer(64);
        ones.Values.Fill(1);
        row.Values[3] = float.NaN;
        row.Values[40] = float.PositiveInfinity;

        rows.Take(0, row.Pointer, ones.Pointer, 0, 2);

        float.IsFinite(rows.Scales(0)[0]).Should().BeFalse();
        float.IsFinite(rows.Scales(0)[1]).Should().BeFalse();
    }

    /// <summary>Error of rounding to the nearest with a scale that just holds the largest weight of a group.</summary>
    private static double NearestError(QuantizedSample sample, int bits, Func<int, double>? importance = null)
    {
        double error = 0, total = 0;
        int outputs = sample.Matrix.Shape.Outputs, end = 1 << (bits - 1);
        for (int group = 0; group < sample.Matrix.Shape.Inputs / 32; group++)
        {
            for (int output = 0; output < outputs; output++)
            {
                var inputs = Enumerable.Range(group * 32, 32);
                float scale = inputs.Select(input => sample.Values[(input * outputs) + output]).MaxBy(MathF.Abs) / -end;
                foreach (int input in inputs)
                {
                    float value = sample.Values[(input * outputs) + output];
                    double weight = importance?.Invoke(input) ?? 1;
                    error += weight * Math.Pow(value - (scale * Math.Clamp(MathF.Round(value / scale), -end, end - 1)), 2);
                    total += weight * value * value;
                }
            }
        }

        return Math.Sqrt(error / total);
    }
}
