using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class WaveWriterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wave writer +");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    public void Gives_back_every_16_bit_value(int channels)
    {
        float[] samples = [.. Enumerable.Range(short.MinValue, 65536 / 6 * 6).Select(value => value / 32768f)];

        var clip = RoundTrip(new AudioClip(samples, 24000, channels), WaveEncoding.Pcm16);

        clip.Samples.Span.SequenceEqual(samples).Should().BeTrue();
        clip.Channels.Should().Be(channels);
        clip.SampleRate.Should().Be(24000);
    }

    [Fact]
    public void Rounds_16_bit_values_to_the_nearest_and_halves_to_even()
    {
        float[] samples = [0.4f / 32768, 0.5f / 32768, 0.6f / 32768, 1.5f / 32768, -0.5f / 32768, -1.6f / 32768];

        var clip = RoundTrip(new AudioClip(samples, 24000), WaveEncoding.Pcm16);

        clip.Samples.ToArray().Select(sample => sample * 32768).Should().Equal(0, 0, 1, 2, 0, -2);
    }

    [Fact]
    public void Clips_16_bit_samples_to_full_scale()
    {
        var clip = RoundTrip(new AudioClip(new[] { 1f, 7f, -1f, -7f }, 24000), WaveEncoding.Pcm16);

        clip.Samples.ToArray().Should().Equal(32767f / 32768, 32767f / 32768, -1f, -1f);
    }

    [Fact]
    public void Keeps_float_samples_exactly_and_clips_them()
    {
        var clip = RoundTrip(new AudioClip(new[] { 0.1f, -1e-30f, 2f, -3f }, 44100, 2), WaveEncoding.Float32);

        clip.Samples.ToArray().Should().Equal(0.1f, -1e-30f, 1f, -1f);
    }

    [Theory]
    [InlineData(WaveEncoding.Pcm16, 44, 2)]
    [InlineData(WaveEncoding.Float32, 58, 4)]
    public void Writes_sizes_that_add_up(WaveEncoding encoding, int headerBytes, int sampleBytes)
    {
        using var stream = new MemoryStream();

        WaveWriter.Write(stream, new AudioClip(new float[100], 24000), encoding);

        byte[] bytes = stream.ToArray();
        bytes.Should().HaveCount(headerBytes + 100 * sampleBytes);
        BitConverter.ToInt32(bytes, 4).Should().Be(bytes.Length - 8);
        BitConverter.ToInt32(bytes, headerBytes - 4).Should().Be(100 * sampleBytes);
        BitConverter.ToInt32(bytes, 28).Should().Be(24000 * sampleBytes, "that is the number of bytes a second");
    }

    [Fact]
    public void Writes_a_clip_longer_than_its_buffer()
    {
        float[] samples = [.. Enumerable.Range(0, 100_000).Select(i => i % 32768 / 32768f)];

        var clip = RoundTrip(new AudioClip(samples, 24000), WaveEncoding.Pcm16);

        clip.Samples.Span.SequenceEqual(samples).Should().BeTrue();
    }

    [Fact]
    public void Writes_the_same_to_path_and_stream()
    {
        var clip = new AudioClip(new[] { 0.25f, -0.25f }, 24000);
        using var stream = new MemoryStream();

        WaveWriter.Write(InFolder("a b+c.wav"), clip);
        WaveWriter.Write(stream, clip);

        File.ReadAllBytes(InFolder("a b+c.wav")).Should().Equal(stream.ToArray());
    }

    [Fact]
    public void Replaces_an_older_file_and_leaves_no_other_behind()
    {
        File.WriteAllBytes(InFolder("out.wav"), new byte[10_000]);

        WaveWriter.Write(InFolder("out.wav"), new AudioClip(new float[10], 24000));

        WaveReader.Read(InFolder("out.wav")).Frames.Should().Be(10);
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void Keeps_the_older_file_when_writing_fails()
    {
        File.WriteAllText(InFolder("out.wav"), "older");

        var write = () => WaveWriter.Write(InFolder("out.wav"), new AudioClip(new[] { 0f, float.NaN }, 24000));

        write.Should().Throw<ArgumentException>().WithMessage("Sample 1 is not a finite number.*");
        File.ReadAllText(InFolder("out.wav")).Should().Be("older");
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void Writes_nothing_of_a_clip_it_refuses()
    {
        using var stream = new MemoryStream();

        var write = () => WaveWriter.Write(stream, new AudioClip(new[] { float.PositiveInfinity }, 24000));

        write.Should().Throw<ArgumentException>();
        stream.Length.Should().Be(0);
    }

    [Theory]
    [InlineData(WaveEncoding.Pcm16, 2)]
    [InlineData(WaveEncoding.Float32, 4)]
    public void Refuses_more_samples_than_the_sizes_can_say(WaveEncoding encoding, int sampleBytes)
    {
        long tooMany = (1L << 32) / sampleBytes - 10;

        var create = () => WaveHeader.Create(tooMany, 1, 24000, encoding);

        create.Should().Throw<AudioFormatException>().WithMessage("*4 GiB*");
    }

    [Fact]
    public void Writes_the_largest_size_there_is()
    {
        var header = WaveHeader.Create((uint.MaxValue - 36) / 2, 1, 24000, WaveEncoding.Pcm16);

        BitConverter.ToUInt32(header, 4).Should().Be(uint.MaxValue - 1);
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);

    private static AudioClip RoundTrip(AudioClip clip, WaveEncoding encoding)
    {
        using var stream = new MemoryStream();
        WaveWriter.Write(stream, clip, encoding);
        stream.Position = 0;
        return WaveReader.Read(stream);
    }
}
