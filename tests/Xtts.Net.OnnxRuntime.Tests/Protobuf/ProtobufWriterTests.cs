using Xtts.Net.OnnxRuntime.Protobuf;

namespace Xtts.Net.OnnxRuntime.Tests.Protobuf;

/// <summary>Examples are those of protobuf's own description of its encoding.</summary>
public sealed class ProtobufWriterTests
{
    [Fact]
    public void Integers_are_written_as_varints()
    {
        var message = new ProtobufWriter();

        message.WriteInteger(1, 150);

        message.ToArray().Should().Equal(0x08, 0x96, 0x01);
    }

    [Fact]
    public void Negative_integers_take_ten_bytes()
    {
        var message = new ProtobufWriter();

        message.WriteInteger(1, -2);

        message.ToArray().Should().Equal(0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01);
    }

    [Fact]
    public void Text_is_written_with_its_length_in_bytes()
    {
        var message = new ProtobufWriter();

        message.WriteText(2, "testő");

        message.ToArray().Should().Equal(0x12, 0x06, 0x74, 0x65, 0x73, 0x74, 0xc5, 0x91);
    }

    [Fact]
    public void Floats_are_little_endian()
    {
        var message = new ProtobufWriter();

        message.WriteFloat(2, 1);

        message.ToArray().Should().Equal(0x15, 0, 0, 0x80, 0x3f);
    }

    [Fact]
    public void Messages_nest()
    {
        var inner = new ProtobufWriter();
        inner.WriteInteger(1, 150);
        var outer = new ProtobufWriter();

        outer.WriteMessage(3, inner);
        outer.WriteInteger(20, 1);

        outer.ToArray().Should().Equal(0x1a, 0x03, 0x08, 0x96, 0x01, 0xa0, 0x01, 0x01);
    }

    [Fact]
    public void Long_runs_of_bytes_keep_their_place_between_short_fields()
    {
        byte[] run = [.. Enumerable.Range(0, 10_000).Select(i => (byte)i)];
        var inner = new ProtobufWriter();
        inner.WriteInteger(1, 7);
        inner.WriteBytes(9, run);
        inner.WriteInteger(2, 8);
        var outer = new ProtobufWriter();

        outer.WriteMessage(1, inner);

        byte[] expected = [0x0a, 0x97, 0x4e, 0x08, 0x07, 0x4a, 0x90, 0x4e, .. run, 0x10, 0x08];
        outer.ToArray().Should().Equal(expected);
        outer.Length.Should().Be(expected.Length);
    }
}
