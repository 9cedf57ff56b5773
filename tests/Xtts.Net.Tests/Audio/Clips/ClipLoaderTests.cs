using System.Diagnostics;
using System.Security.Cryptography;
using Xtts.Net.Audio;
using Xtts.Net.Audio.Clips;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Audio.Clips;

[Collection(nameof(StartsPrograms))]
public sealed class ClipLoaderTests : IDisposable
{
    private static readonly string Golden = GoldenFolder.OfRepository.PathOf("audio/c_human_22k_mono.wav");
    private static readonly ClipLoader WithoutFfmpeg = new(new FfmpegDecoder(new FfmpegProgram(null, "")));

    private readonly string _folder = Directory.CreateTempSubdirectory("xtts clips ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Loads_WAV_files_without_ffmpeg_and_hashes_all_of_them()
    {
        byte[] bytes = [.. File.ReadAllBytes(Golden), 9, 9, 9];
        File.WriteAllBytes(PathOf("a.wav"), bytes);

        var clip = WithoutFfmpeg.Load(PathOf("a.wav"), CancellationToken.None);

        clip.Origin.Name.Should().Be("a.wav");
        clip.Origin.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        clip.Sound.Samples.ToArray().Should().Equal(WaveReader.Read(Golden).Samples.ToArray());
    }

    [Fact]
    public void Loads_a_stream_that_cannot_be_sought()
    {
        using var stream = new ForwardOnlyStream(File.ReadAllBytes(Golden));

        var clip = WithoutFfmpeg.Load(stream, 3, CancellationToken.None);

        clip.Origin.Name.Should().Be("clip 3");
        clip.Origin.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Golden))));
        clip.Sound.Frames.Should().Be(WaveReader.Read(Golden).Frames);
    }

    [Fact]
    public void Says_what_to_do_when_there_is_no_ffmpeg()
    {
        File.WriteAllText(PathOf("a.mp3"), "ID3 and so on and so on");

        var load = () => WithoutFfmpeg.Load(PathOf("a.mp3"), CancellationToken.None);

        load.Should().Throw<FfmpegNotFoundException>().WithMessage("'a.mp3' is an MP3 file. *needs ffmpeg*");
    }

    [Theory]
    [InlineData("#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n")]
    [InlineData("ffconcat version 1.0\nfile 'secret.wav'\n")]
    public void Hands_no_playlist_to_ffmpeg(string playlist)
    {
        File.WriteAllText(PathOf("a.mp3"), playlist);

        var load = () => WithoutFfmpeg.Load(PathOf("a.mp3"), CancellationToken.None);

        load.Should().Throw<AudioFormatException>().Which.Should().NotBeOfType<FfmpegNotFoundException>();
    }

    [StandInFact]
    public void Copies_a_stream_into_a_file_for_ffmpeg_and_removes_it()
    {
        using var standIn = StandIn.Playing([0.5f]);
        using var stream = new ForwardOnlyStream([.. "ID3"u8, .. new byte[1000]]);

        var clip = new ClipLoader(standIn.Decoder()).Load(stream, 1, CancellationToken.None);

        string path = File.ReadAllLines(standIn.PathOf("arguments")).Single(argument => argument.StartsWith("file:", StringComparison.Ordinal))["file:".Length..];
        File.Exists(path).Should().BeFalse();
        clip.Sound.Samples.ToArray().Should().Equal(0.5f);
        clip.Origin.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData([.. "ID3"u8, .. new byte[1000]])));
    }

    [FfmpegTheory]
    [InlineData("c.flac", 1e-4f)]
    [InlineData("c.mp3", 0.1f)]
    [InlineData("c.ogg", 0.1f)]
    [InlineData("c.m4a", 0.1f)]
    [InlineData("-c.aiff", 1e-4f)]
    public void Reads_other_formats_with_the_ffmpeg_of_the_machine(string name, float tolerance)
    {
        Encode(name);
        var loader = new ClipLoader(new FfmpegDecoder(new FfmpegProgram(null)));

        var clip = loader.Load(PathOf(name), CancellationToken.None);

        using var stream = File.OpenRead(PathOf(name));
        var fromStream = loader.Load(stream, 1, CancellationToken.None);
        var original = WaveReader.Read(Golden);
        clip.Sound.SampleRate.Should().Be(original.SampleRate);
        clip.Sound.Duration.Should().BeCloseTo(original.Duration, TimeSpan.FromSeconds(0.15));
        Loudest(clip.Sound).Should().BeApproximately(Loudest(original), tolerance);
        fromStream.Sound.Samples.ToArray().Should().Equal(clip.Sound.Samples.ToArray());
        fromStream.Origin.Sha256.Should().Be(clip.Origin.Sha256);
    }

    [FfmpegTheory]
    [InlineData("c.mp3")]
    [InlineData("c.flac")]
    public void Says_that_a_file_is_damaged(string name)
    {
        byte[] start = name.EndsWith("mp3", StringComparison.Ordinal) ? [.. "ID3\x04\0\0\0\0\0\0"u8] : [.. "fLaC"u8];
        File.WriteAllBytes(PathOf(name), [.. start, .. new byte[2000]]);

        var load = () => new ClipLoader(new FfmpegDecoder(new FfmpegProgram(null))).Load(PathOf(name), CancellationToken.None);

        load.Should().Throw<AudioFormatException>().WithMessage($"'{name}' is *, and ffmpeg could not decode it: *");
    }

    private void Encode(string name)
    {
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in (string[])["-nostdin", "-loglevel", "error", "-i", Golden, "file:" + PathOf(name)]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, said);
    }

    private static float Loudest(AudioClip clip) => clip.Samples.ToArray().Max(Math.Abs);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
