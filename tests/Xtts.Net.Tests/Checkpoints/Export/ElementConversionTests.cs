using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Export;

namespace Xtts.Net.Tests.Checkpoints.Export;

public sealed class ElementConversionTests
{
    // Ties in both directions, subnormals of every type, the largest values that still round down, zeros, infinities.
    private static readonly float[] Edges =
    [
        0f, -0f, 1f, 1f + (1f / 2048), 1f + (3f / 2048), 1f + (1f / 256), 1f + (3f / 256), 65504f, 65519.996f, -65519.996f, 6.1035156e-05f, 5.9604645e-08f, 2.9802322e-08f, 2.9802326e-08f, 1e-10f,
        1.1754944e-38f, 1e-45f, 9.1835e-41f, float.PositiveInfinity, float.NegativeInfinity,
    ];

    [Fact]
    public void Rounds_to_half_precision_as_the_runtime_does()
    {
        float[] values = [.. Edges, .. Random(10_000, 1f), .. Random(10_000, 1e-6f), .. Random(1001, 60000f)];

        var converted = MemoryMarshal.Cast<byte, Half>(Convert<float>(values, TensorElementType.Float32, TensorElementType.Float16));

        converted.ToArray().Select(BitConverter.HalfToUInt16Bits).Should().Equal(values.Select(value => BitConverter.HalfToUInt16Bits((Half)value)));
    }

    [Fact]
    public void Rounds_to_the_upper_half_of_a_single_by_distance()
    {
        float[] values = [.. Edges, 3.3895314e38f, .. Random(10_000, 1f), .. Random(10_000, 1e-38f), .. Random(1001, 1e38f)];

        var converted = MemoryMarshal.Cast<byte, ushort>(Convert<float>(values, TensorElementType.Float32, TensorElementType.BFloat16));

        converted.ToArray().Should().Equal(values.Select(NearestBFloat16));
    }

    [Theory]
    [InlineData(TensorElementType.Float16)]
    [InlineData(TensorElementType.BFloat16)]
    public void Every_value_of_a_half_type_survives_the_way_through_single_precision(TensorElementType type)
    {
        ushort[] all = [.. Enumerable.Range(0, 65536).Select(bits => (ushort)bits).Where(bits => !IsNan(bits, type))];

        var singles = MemoryMarshal.Cast<byte, float>(Convert<ushort>(all, type, TensorElementType.Float32)).ToArray();
        var back = MemoryMarshal.Cast<byte, ushort>(Convert<float>(singles, TensorElementType.Float32, type));

        back.ToArray().Should().Equal(all);
    }

    [Theory]
    [InlineData(TensorElementType.Float16)]
    [InlineData(TensorElementType.BFloat16)]
    public void What_is_no_number_stays_none(TensorElementType type)
    {
        float[] values = [.. Enumerable.Repeat(float.NaN, 70), BitConverter.UInt32BitsToSingle(0x7f80_0001), BitConverter.UInt32BitsToSingle(0xffff_ffff)];

        var converted = MemoryMarshal.Cast<byte, ushort>(Convert<float>(values, TensorElementType.Float32, type));

        converted.ToArray().Should().OnlyContain(bits => IsNan(bits, type));
    }

    [Fact]
    public void Doubles_are_rounded_once()
    {
        // Just beyond a tie of the half type: single precision alone would round onto the tie, and the tie down to even.
        double[] values = [1 + (1.0 / 2048) + 1e-12, 1 + (1.0 / 256) + 1e-12, 0.1, -1e-300, 1e-300, 1e-45, 3.0];

        var halves = MemoryMarshal.Cast<byte, Half>(Convert<double>(values, TensorElementType.Float64, TensorElementType.Float16));
        var upper = MemoryMarshal.Cast<byte, ushort>(Convert<double>(values, TensorElementType.Float64, TensorElementType.BFloat16));
        var singles = MemoryMarshal.Cast<byte, float>(Convert<double>(values, TensorElementType.Float64, TensorElementType.Float32));

        halves.ToArray().Should().Equal(values.Select(value => (Half)value));
        BitConverter.UInt32BitsToSingle((uint)upper[1] << 16).Should().Be(1 + (1f / 128));
        singles.ToArray().Should().Equal(values.Select(value => (float)value));
    }

    [Theory]
    [InlineData(65520f, TensorElementType.Float16)]
    [InlineData(-1e30f, TensorElementType.Float16)]
    [InlineData(3.3961776e38f, TensorElementType.BFloat16)]
    [InlineData(float.MinValue, TensorElementType.BFloat16)]
    public void Refuses_what_would_become_infinite(float value, TensorElementType type)
    {
        float[] values = new float[100];
        values[83] = value;

        var convert = () => { Convert<float>(values, TensorElementType.Float32, type); };

        convert.Should().Throw<PrecisionOverflowException>().Which.Should().Match<PrecisionOverflowException>(e => e.Tensor == "made.up" && e.Value == value);
    }

    [Theory]
    [InlineData(TensorElementType.Float32)]
    [InlineData(TensorElementType.BFloat16)]
    public void Refuses_a_double_beyond_single_precision(TensorElementType type)
    {
        var convert = () => { Convert<double>([1, 1e39], TensorElementType.Float64, type); };

        convert.Should().Throw<PrecisionOverflowException>();
    }

    [Fact]
    public void Strided_tensors_are_walked_in_pieces()
    {
        const int Rows = 700, Columns = 900;    // more than one buffer
        float[] columnMajor = [.. Enumerable.Range(0, Rows * Columns).Select(i => (float)i)];
        byte[] pickle = TorchFile.StateOf(new TensorDescription([Rows, Columns], [1, Rows]) { Count = columnMajor.Length });
        using var file = new TemporaryFile(TorchFile.Of([("m/data.pkl", pickle), ("m/data/0", TorchFile.Floats(columnMajor))]));
        using var checkpoint = new CheckpointReader().Open(file.Path);
        var bytes = new TensorBytes(checkpoint, new PlannedTensor("weight", checkpoint.Tensors["weight"], TensorElementType.Float32), new ConversionBuffers());

        var walked = new List<float>();
        int pieces = 0;
        for (; bytes.Next(out var piece); pieces++) walked.AddRange(MemoryMarshal.Cast<byte, float>(piece));

        pieces.Should().BeGreaterThan(1);
        walked.Should().Equal(Enumerable.Range(0, Rows * Columns).Select(i => columnMajor[(i % Columns * Rows) + (i / Columns)]));
    }

    private static ReadOnlySpan<byte> Convert<T>(T[] values, TensorElementType from, TensorElementType to)
        where T : struct
    {
        ImmutableArray<long> shape = [values.Length], strides = [1];
        return ElementConversion.Convert(MemoryMarshal.AsBytes(values.AsSpan()), new PlannedTensor("made.up", new TensorEntry("made.up", from, shape, strides, 0), to), new byte[values.Length * to.SizeInBytes()]);
    }

    private static bool IsNan(ushort bits, TensorElementType type) => type == TensorElementType.Float16 ? Half.IsNaN(BitConverter.UInt16BitsToHalf(bits)) : float.IsNaN(BitConverter.UInt32BitsToSingle((uint)bits << 16));

    private static IEnumerable<float> Random(int count, float scale)
    {
        var random = new Random(count);
        return Enumerable.Range(0, count).Select(_ => ((random.NextSingle() * 2) - 1) * scale);
    }

    // Of the two neighbours that enclose the value the nearer one, of two equally near the even one.
    private static ushort NearestBFloat16(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        ushort lower = (ushort)(bits >> 16);
        if (float.IsInfinity(value)) return lower;
        double below = Math.Abs(value - (double)BitConverter.UInt32BitsToSingle((uint)lower << 16)), above = Math.Abs(BitConverter.UInt32BitsToSingle((uint)(lower + 1) << 16) - (double)value);
        return below < above || (below == above && lower % 2 == 0) ? lower : (ushort)(lower + 1);
    }
}
