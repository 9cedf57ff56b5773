using System.Text.Json;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class ClipsCommandTests
{
    [Fact]
    public async Task Measures_clips_without_a_model_and_remarks_on_them()
    {
        var run = await ToolRun.Of("clips", Models.Golden("audio/b_human_44k_stereo.wav"), Models.Golden("audio/e_tooshort_22k_mono.wav"));

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("44100 Hz").And.Contain("LUFS").And.Contain("warning e_tooshort_22k_mono.wav: It lasts");
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Compares_the_speakers_when_there_is_a_model()
    {
        var run = await ToolRun.Of("clips", Models.Golden("audio/b_human_44k_stereo.wav"), Models.Golden("audio/c_human_22k_mono.wav"), "--model", Models.Demo, "--json");

        var report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("clips").GetArrayLength().Should().Be(2);
        report.GetProperty("clips")[0].GetProperty("sampleRate").GetInt32().Should().Be(44100);
        report.GetProperty("leastSpeakerSimilarity").GetDouble().Should().BeInRange(-1, 1);
        report.GetProperty("remarks").ValueKind.Should().Be(JsonValueKind.Array);
    }

    [Fact]
    public async Task Says_how_a_missing_ffmpeg_can_be_named_here()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("a.mp3"), "ID3 and so on and so on");

        var run = await ToolRun.Of("clips", folder.PathOf("a.mp3"), "--ffmpeg", folder.PathOf("none"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("'a.mp3' is an MP3 file").And.Contain("--ffmpeg names").And.NotContain("XttsOptions");
    }
}
