using System.Diagnostics;
using Xtts.Net.Audio.Clips;

namespace Xtts.Net.Tests.Audio.Clips;

[Collection(nameof(StartsPrograms))]
public sealed class FfmpegDecoderTests
{
    private static readonly SoundContainer Mp3 = new("an MP3 file", "mp3");
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [StandInFact]
    public void Gives_the_sound_with_the_rate_and_channels_of_the_file()
    {
        using var standIn = StandIn.Playing([0.5f, -0.25f, 0.125f, 0], 48000, 2);

        var clip = standIn.Decoder().Decode("song.mp3", Mp3, "'song.mp3'", CancellationToken.None);

        (clip.SampleRate, clip.Channels).Should().Be((48000, 2));
        clip.Samples.ToArray().Should().Equal(0.5f, -0.25f, 0.125f, 0);
    }

    [StandInFact]
    public void Names_the_kind_and_the_full_path_and_lets_ffmpeg_open_nothing_else()
    {
        using var standIn = StandIn.Playing([1]);
        const string name = "-i $(touch x) \"; `id` %d.mp3";
        Environment.SetEnvironmentVariable("FFREPORT", "file=/dev/null");

        standIn.Decoder().Decode(name, Mp3, "it", CancellationToken.None);

        string[] arguments = File.ReadAllLines(standIn.PathOf("arguments"));
        arguments.Should().ContainInOrder("-nostdin", "-protocol_whitelist", "file", "-f", "mp3", "-i", "file:" + Path.GetFullPath(name), "-map", "0:a:0", "-t", "600", "-f", "wav", "pipe:1");
        File.ReadAllText(standIn.PathOf("environment")).Should().NotContain("FFREPORT");
    }

    [StandInFact]
    public void Tells_the_last_line_of_what_ffmpeg_complains_about_printably()
    {
        using var standIn = new StandIn("""printf 'first\n\033[31mHeader missing\r\n\n' >&2; exit 3""");

        var decode = () => standIn.Decoder().Decode("a.mp3", Mp3, "'a.mp3'", CancellationToken.None);

        decode.Should().Throw<AudioFormatException>().WithMessage("'a.mp3' is an MP3 file, and ffmpeg could not decode it: ?[31mHeader missing. *WAV*");
    }

    [StandInFact]
    public void Reads_a_flood_of_complaints_without_keeping_it()
    {
        using var standIn = new StandIn("""head -c 5000000 /dev/zero | tr '\0' 'x' >&2; echo >&2; echo the end >&2; exit 1""");

        var decode = () => standIn.Decoder(Soon).Decode("a.mp3", Mp3, "it", CancellationToken.None);

        decode.Should().Throw<AudioFormatException>().WithMessage("*: the end. *");
    }

    [StandInFact]
    public void A_program_that_says_and_writes_nothing_has_failed()
    {
        using var standIn = new StandIn("exit 0");

        var decode = () => standIn.Decoder().Decode("a.mp3", Mp3, "'a.mp3'", CancellationToken.None);

        decode.Should().Throw<AudioFormatException>().WithMessage("*could not decode it: it says nothing about why*");
    }

    [StandInFact]
    public void Ends_a_program_that_takes_too_long_with_its_children()
    {
        using var standIn = new StandIn("""sleep 600 & echo $! > "$here/child"; wait""");

        string child = "";

        foreach (int seconds in new[] { 2, 8, 32 })     // where the machine is busy, two may pass before there is a child
        {
            var decode = () => standIn.Decoder(TimeSpan.FromSeconds(seconds)).Decode("a.mp3", Mp3, "'a.mp3'", CancellationToken.None);

            decode.Should().Throw<AudioFormatException>().WithMessage($"*took longer than {seconds} s*");
            if (File.Exists(standIn.PathOf("child"))) child = File.ReadAllText(standIn.PathOf("child"));
            if (child.Length > 0) break;
        }

        HasEnded(int.Parse(child, System.Globalization.CultureInfo.InvariantCulture)).Should().BeTrue();
    }

    [StandInFact]
    public void Ends_a_program_when_it_is_cancelled()
    {
        using var standIn = new StandIn("""echo $$ > "$here/started"; exec sleep 600""");
        using var cancelling = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        long started = Stopwatch.GetTimestamp();

        var decode = () => standIn.Decoder().Decode("a.mp3", Mp3, "it", cancelling.Token);

        decode.Should().Throw<OperationCanceledException>();
        Stopwatch.GetElapsedTime(started).Should().BeLessThan(Soon);
    }

    [StandInFact]
    public void Takes_the_beginning_of_sound_without_end_and_ends_the_program()
    {
        using var standIn = StandIn.Playing([0.5f, 0.5f]);
        File.WriteAllText(standIn.Program, $"#!/bin/sh\nhead -c 58 '{standIn.PathOf("endless.wav")}'\nexec cat /dev/zero\n");
        byte[] header = File.ReadAllBytes(standIn.PathOf("sound.wav"));
        header.AsSpan(54, 4).Fill(0xFF);       // size of the data: not known
        File.WriteAllBytes(standIn.PathOf("endless.wav"), header);

        var clip = standIn.Decoder(TimeSpan.FromMinutes(5)).Decode("a.mp3", Mp3, "it", CancellationToken.None);

        clip.Samples.Length.Should().BeInRange((256 << 18) - 100, 256 << 18);       // 256 MiB of single precision
    }

    [StandInFact]
    public void Says_when_a_program_cannot_be_started()
    {
        using var standIn = new StandIn("");
        File.WriteAllText(standIn.Program, "#!/no/such/interpreter\n");

        var decode = () => standIn.Decoder().Decode("a.mp3", Mp3, "'a.mp3'", CancellationToken.None);

        decode.Should().Throw<FfmpegNotFoundException>().WithMessage("'a.mp3' is an MP3 file, and * cannot be started*");
    }

    private static bool HasEnded(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return found.WaitForExit(Soon);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
