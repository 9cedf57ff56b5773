using Xtts.Net.OnnxRuntime.Graphs;

namespace Xtts.Net.OnnxRuntime.Tests.Graphs;

public sealed class FourBitMatrixTests
{
    [Theory]
    [InlineData(32, 3)]
    [InlineData(40, 5)]
    [InlineData(160, 2)]
    public void Every_value_is_read_back_within_a_step(int inputs, int outputs)
    {
        var random = new Random(inputs);
        float[] values = [.. Enumerable.Range(0, inputs * outputs).Select(_ => random.NextSingle() - 0.5f)];

        var packed = FourBitMatrix.Quantize(values, inputs, outputs);

        for (int i = 0; i < inputs; i++)
        {
            for (int o = 0; o < outputs; o++)
            {
                float scale = packed.Scales[(o * packed.Groups) + (i / 32)];
                MathF.Abs(Read(packed, i, o) - values[(i * outputs) + o]).Should().BeLessThanOrEqualTo(MathF.Abs(scale) * 1.001f);
            }
        }
    }

    [Fact]
    public void The_largest_value_of_a_group_is_exact_and_zeros_stay_zero()
    {
        float[] values = new float[64];
        values[5] = -0.75f;     // group 0: everything else is 0; group 1: zeros only

        var packed = FourBitMatrix.Quantize(values, 64, 1);

        Enumerable.Range(0, 64).Select(i => Read(packed, i, 0)).Should().Equal(values);
    }

    [Fact]
    public void A_group_that_is_not_full_ends_in_zeros()
    {
        var packed = FourBitMatrix.Quantize([.. Enumerable.Repeat(1f, 40)], 40, 1);

        packed.Groups.Should().Be(2);
        packed.Values[20..].Should().OnlyContain(pair => pair == 0x88);
    }

    private static float Read(FourBitMatrix packed, int input, int output)
    {
        byte pair = packed.Values[(((output * packed.Groups) + (input / 32)) * 16) + (input % 32 / 2)];
        return ((input % 2 == 0 ? pair & 15 : pair >> 4) - 8) * packed.Scales[(output * packed.Groups) + (input / 32)];
    }
}
