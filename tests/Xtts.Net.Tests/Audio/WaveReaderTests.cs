using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class WaveReaderTests
{
    public static TheoryData<string> ShippedClips() => [.. Directory.GetFiles(Path.GetDirectoryName(StageGolden.ClipPath("any"))!, "*.wav").Select(path => Path.GetFileName(path))];

    [Theory]
    [InlineData(8, new byte[] { 128, 192, 0, 255 }, new[] { 0f, 0.5f, -1f, 127f / 128 })]
    [InlineData(16, new byte[] { 0, 0, 0, 0x40, 0, 0x80, 0xFF, 0x7F }, new[] { 0f, 0.5f, -1f, 32767f / 32768 })]
    [InlineData(24, new byte[] { 0, 0, 0, 0, 0, 0x40, 0, 0, 0x80, 0xFF, 0xFF, 0x7F }, new[] { 0f, 0.5f, -1f, 8388607f / 8388608 })]
    [InlineData(32, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0x80 }, new[] { 0f, 0.5f, -1f })]
    public void Scales_integers_to_full_scale_one(ushort bits, byte[] data, float[] expected)
    {
        var wave = new WaveBytes { Bits = bits, Data = data };

        var clip = Read(wave);

        clip.Samples.ToArray().Should().Equal(expected);
    }

    [Fact]
    public void Reads_single_precision_as_it_is()
    {
        var wave = new WaveBytes { Code = 3, Bits = 32, Data = [.. BitConverter.GetBytes(0.1f), .. BitConverter.GetBytes(-1.5f)] };

        var clip = Read(wave);

        clip.Samples.ToArray().Should().Equal(0.1f, -1.5f);
    }

    [Fact]
    public void Reads_double_precision()
    {
        var wave = new WaveBytes { Code = 3, Bits = 64, Data = [.. BitConverter.GetBytes(0.1), .. BitConverter.GetBytes(-0.25)] };

        var clip = Read(wave);

        clip.Samples.ToArray().Should().Equal(0.1f, -0.25f);
    }

    [Theory]
    [InlineData(1, 16, 12)]
    [InlineData(1, 24, 24)]
    [InlineData(3, 32, 32)]
    public void Reads_the_extensible_format_like_the_plain_one(ushort code, ushort bits, ushort validBits)
    {
        byte[] data = [.. Enumerable.Range(0, 24).Select(i => (byte)i)];
        var extensible = new WaveBytes { Code = 0xFFFE, Bits = bits, Extension = WaveBytes.Extensible(code, validBits), Data = data };

        var clip = Read(extensible);

        clip.Samples.ToArray().Should().Equal(Read(new WaveBytes { Code = code, Bits = bits, Data = data }).Samples.ToArray());
    }

    [Fact]
    public void Reads_twenty_bits_from_their_three_bytes()
    {
        var clip = Read(new WaveBytes { Bits = 20, BlockAlign = 3, Data = [0, 0, 0x40] });

        clip.Samples.ToArray().Should().Equal(0.5f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(32)]
    public void Reads_any_number_of_channels(ushort channels)
    {
        short[] samples = [.. Enumerable.Range(0, 5 * channels).Select(i => (short)(i * 100))];

        var clip = Read(new WaveBytes { Channels = channels, Data = WaveBytes.Int16(samples) });

        clip.Channels.Should().Be(channels);
        clip.Frames.Should().Be(5);
        clip.Samples.ToArray().Should().Equal(samples.Select(sample => sample / 32768f));
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(8000u)]
    [InlineData(11127u)]
    [InlineData(768000u)]
    public void Reads_any_sample_rate(uint rate)
    {
        var clip = Read(new WaveBytes { SampleRate = rate, Data = WaveBytes.Int16(1, 2) });

        clip.SampleRate.Should().Be((int)rate);
    }

    [Fact]
    public void Passes_over_chunks_it_does_not_know_and_their_padding()
    {
        var wave = new WaveBytes
        {
            Before = WaveBytes.Chunk("JUNK", 3, 1, 2, 3, 0),
            Between = [.. WaveBytes.Chunk("LIST", 4, 1, 2, 3, 4), .. WaveBytes.Chunk("abcd", 1, 9, 0)],
            Data = WaveBytes.Int16(100, -100),
            After = WaveBytes.Chunk("id3 ", 2, 7, 7),
        };

        var clip = Read(wave);

        clip.Samples.ToArray().Should().Equal(100 / 32768f, -100 / 32768f);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(0xFFFFFFFFu)]
    [InlineData(0x7FFFFFFFu)]
    [InlineData(5000u)]
    public void Takes_what_is_there_when_the_data_size_is_not_true(uint declared)
    {
        var wave = new WaveBytes { Data = WaveBytes.Int16(1, 2, 3), DataSize = declared, RiffSize = declared };

        var clip = Read(wave);

        clip.Frames.Should().Be(3);
        Read(new ForwardOnlyStream(wave.ToArray())).Frames.Should().Be(3);
    }

    [Fact]
    public void Drops_a_last_incomplete_frame()
    {
        var wave = new WaveBytes { Channels = 2, Data = [.. WaveBytes.Int16(1, 2, 3, 4, 5), 9], DataSize = 1000 };

        var clip = Read(wave);

        clip.Samples.Length.Should().Be(4);
    }

    [Fact]
    public void Takes_the_data_size_of_an_RF64_file_from_its_ds64_chunk()
    {
        var wave = new WaveBytes
        {
            Container = "RF64",
            RiffSize = uint.MaxValue,
            Before = WaveBytes.Chunk("ds64", 28, [.. BitConverter.GetBytes(90L), .. BitConverter.GetBytes(4L), .. BitConverter.GetBytes(2L), .. WaveBytes.U32(0)]),
            Data = WaveBytes.Int16(5, 6),
            DataSize = uint.MaxValue,
            After = WaveBytes.Chunk("LIST", 4, 1, 2, 3, 4),
        };

        var clip = Read(wave);

        clip.Frames.Should().Be(2);
    }

    [Theory]
    [MemberData(nameof(ShippedClips))]
    public void Reads_the_same_from_path_stream_and_pipe(string file)
    {
        string path = StageGolden.ClipPath(file);
        var fromPath = WaveReader.Read(path);

        var fromStream = Read(new MemoryStream(File.ReadAllBytes(path)));
        var fromPipe = Read(new ForwardOnlyStream(File.ReadAllBytes(path)));

        fromStream.Samples.Span.SequenceEqual(fromPath.Samples.Span).Should().BeTrue();
        fromPipe.Samples.Span.SequenceEqual(fromPath.Samples.Span).Should().BeTrue();
    }

    [Fact]
    public void Leaves_the_stream_open()
    {
        var stream = new ForwardOnlyStream(new WaveBytes { Data = WaveBytes.Int16(1) }.ToArray());

        Read(stream);

        stream.Closed.Should().BeFalse();
    }

    private static AudioClip Read(WaveBytes wave) => Read(new MemoryStream(wave.ToArray()));

    private static AudioClip Read(Stream stream) => WaveReader.Read(stream);
}
