using System.Runtime.Intrinsics;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding;

public sealed unsafe class FunctionTests
{
    [Fact]
    public void The_exponential_is_right_to_two_units_in_the_last_place()
    {
        for (float x = -86.9f; x < 87.9f; x += 0.0137f)
        {
            double expected = Math.Exp(x), actual = Exponential.Of(Vector512.Create(x))[3];
            (Math.Abs(actual - expected) / expected).Should().BeLessThan(2.4e-7, "that is exp({0})", x);
        }
    }

    [Fact]
    public void The_exponential_stays_finite_beyond_its_range()
    {
        Exponential.Of(Vector512.Create(-1e30f))[0].Should().BeInRange(0, 1e-37f);
        Exponential.Of(Vector512.Create(1e30f))[0].Should().BeInRange(1e38f, float.MaxValue);
    }

    [Fact]
    public void Gelu_is_that_of_gpt2()
    {
        using var values = new AlignedBuffer(101);
        for (int i = 0; i < 101; i++) values.Values[i] = (i - 50) * 0.2f;

        Activation.Gelu(values.Pointer, 101);

        for (int i = 0; i < 101; i++)
        {
            double x = (i - 50) * 0.2f, expected = 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))));
            ((double)values.Values[i]).Should().BeApproximately(expected, 1e-6);
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(41)]
    public void A_layer_norm_has_mean_zero_and_variance_one_before_scale_and_shift(int width)
    {
        using AlignedBuffer row = new(width), scale = new(width), shift = new(width), result = new(width);
        for (int i = 0; i < width; i++) (row.Values[i], scale.Values[i], shift.Values[i]) = (MathF.Cos(3 * i) + 5, 1 + (0.1f * i), -0.2f * i);

        LayerNorm.Apply(row, new NormWeights(scale, shift), result);

        double[] values = [.. row.Values];
        double mean = values.Average(), deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)) + 1e-5);
        for (int i = 0; i < width; i++) ((double)result.Values[i]).Should().BeApproximately(((values[i] - mean) / deviation * scale.Values[i]) + shift.Values[i], 2e-5);
    }
}
