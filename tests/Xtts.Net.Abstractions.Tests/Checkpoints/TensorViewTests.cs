using System.Runtime.InteropServices;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Abstractions.Tests.Checkpoints;

public sealed class TensorViewTests
{
    [Fact]
    public void Copies_a_transposed_tensor_in_row_major_order()
    {
        var entry = new TensorEntry("t", TensorElementType.Float32, [3, 2], [1, 3], 0);
        var view = new TensorView(entry, MemoryMarshal.AsBytes<float>([0, 1, 2, 10, 11, 12]));

        var values = new float[6];
        view.CopyTo(values);

        values.Should().Equal(0, 10, 1, 11, 2, 12);
    }

    [Fact]
    public void Copies_a_broadcast_tensor()
    {
        var entry = new TensorEntry("t", TensorElementType.Float32, [2, 3], [0, 1], 0);
        var view = new TensorView(entry, MemoryMarshal.AsBytes<float>([1, 2, 3]));

        var values = new float[6];
        view.CopyTo(values);

        values.Should().Equal(1, 2, 3, 1, 2, 3);
    }

    [Fact]
    public void Widens_half_precision()
    {
        var entry = new TensorEntry("t", TensorElementType.Float16, [2], [1], 0);
        var view = new TensorView(entry, MemoryMarshal.AsBytes<Half>([(Half)1.5f, (Half)(-0.25f)]));

        var values = new float[2];
        view.CopyTo(values);

        values.Should().Equal(1.5f, -0.25f);
    }

    [Fact]
    public void Widens_bfloat16()
    {
        var entry = new TensorEntry("t", TensorElementType.BFloat16, [1], [1], 0);
        var view = new TensorView(entry, MemoryMarshal.AsBytes<ushort>([0x3FC0]));

        var values = new float[1];
        view.CopyTo(values);

        values.Should().Equal(1.5f);
    }

    [Fact]
    public void Reads_integers_as_integers()
    {
        var entry = new TensorEntry("t", TensorElementType.Int64, [2], [1], 0);
        var view = new TensorView(entry, MemoryMarshal.AsBytes<long>([long.MaxValue, -1]));

        var values = new long[2];
        view.CopyTo(values);

        values.Should().Equal(long.MaxValue, -1);
    }

    [Fact]
    public void Refuses_bytes_that_do_not_match_its_entry()
    {
        var entry = new TensorEntry("t", TensorElementType.Float32, [2], [1], 0);

        var act = () => new TensorView(entry, new byte[7]).Entry;

        act.Should().Throw<ArgumentException>().WithMessage("*8 bytes*7 given*");
    }

    [Fact]
    public void An_entry_refuses_sizes_that_overflow()
    {
        var act = () => new TensorEntry("t", TensorElementType.Float32, [long.MaxValue, 4], [4, 1], 0);

        act.Should().Throw<OverflowException>();
    }

    [Fact]
    public void A_scalar_has_one_element()
    {
        var entry = new TensorEntry("t", TensorElementType.Int64, [], [], 0);

        entry.ElementCount.Should().Be(1);
        entry.IsContiguous.Should().BeTrue();
    }
}
