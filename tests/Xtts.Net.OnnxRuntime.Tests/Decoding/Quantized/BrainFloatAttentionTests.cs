using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized;

public sealed unsafe class BrainFloatAttentionTests
{
    [Theory]
    [InlineData(64, 1)]
    [InlineData(64, 33)]
    [InlineData(48, 16)]
    [InlineData(20, 7)]
    [InlineData(8, 2)]
    public void Attention_is_that_of_the_definition_over_rounded_keys_and_values(int head, int positions)
    {
        int stride = (head + 31) / 32 * 32;
        float[] query = Values(head, 1), keys = Values(positions * head, 2), values = Values(positions * head, 3);
        ushort[] cachedKeys = Cache(keys, head, stride), cachedValues = Cache(values, head, stride);
        using AlignedBuffer scores = new(positions + 16 + (2 * stride)), result = new(head);

        fixed (float* q = query)
        fixed (ushort* k = cachedKeys, v = cachedValues) BrainFloatAttention.Attend(q, head, k, v, positions, stride, scores.Pointer, result.Pointer);

        double[] weights = [.. Enumerable.Range(0, positions).Select(p => Math.Exp(Enumerable.Range(0, head).Sum(i => (double)query[i] * Widen(cachedKeys[(p * stride) + i])) / Math.Sqrt(head)))];
        for (int i = 0; i < head; i++)
        {
            double expected = Enumerable.Range(0, positions).Sum(p => weights[p] * Widen(cachedValues[(p * stride) + i])) / weights.Sum();
            ((double)result.Values[i]).Should().BeApproximately(expected, 1e-5);
        }
    }

    [Fact]
    public void Values_are_rounded_to_the_nearest_ties_to_even()
    {
        float[] values = [.. Values(37, 4), 1f, -0f, 1 + (1 / 256f), 1 + (3 / 256f), float.PositiveInfinity, 3e38f];
        var rounded = new ushort[values.Length];

        fixed (float* from = values)
        fixed (ushort* to = rounded) BrainFloat.Round(from, values.Length, to);

        for (int i = 0; i < 37; i++) Widen(rounded[i]).Should().BeApproximately(values[i], MathF.Abs(values[i]) / 256);
        rounded[37..].Select(Widen).Should().Equal(1f, -0f, 1f, 1 + (4 / 256f), float.PositiveInfinity, Widen(0x7F62));
    }

    private static float Widen(ushort value) => BitConverter.UInt32BitsToSingle((uint)value << 16);

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 4) - 2)];
    }

    private static ushort[] Cache(float[] rows, int head, int stride)
    {
        var cache = new ushort[rows.Length / head * stride];
        for (int row = 0; row < rows.Length / head; row++)
        {
            fixed (float* from = &rows[row * head])
            fixed (ushort* to = &cache[row * stride]) BrainFloat.Round(from, head, to);
        }

        return cache;
    }
}
