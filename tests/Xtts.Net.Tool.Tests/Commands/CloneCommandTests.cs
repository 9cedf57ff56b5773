using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class CloneCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Makes_a_voice_file_that_tells_where_it_comes_from()
    {
        var run = await ToolRun.Of("clone", Models.Clip, "--model", Models.Demo, "--name", "Quiz", "--out", _folder.PathOf("quiz.safetensors"));

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Quiz").And.Contain("quiz.safetensors");
        var voice = await VoiceFile.LoadAsync(_folder.PathOf("quiz.safetensors"));
        voice.Name.Should().Be("Quiz");
        voice.Provenance!.Clips.Should().ContainSingle().Which.Name.Should().Be("ref_hu.wav");
        voice.Provenance.Model.Should().Be("model.pth");
    }

    [Fact]
    public async Task Replaces_a_voice_file_only_when_told_to()
    {
        string path = _folder.PathOf("quiz.safetensors");
        await File.WriteAllTextAsync(path, "precious");

        var refused = await ToolRun.Of("clone", Models.Clip, "--model", Models.Demo, "--out", path);
        string kept = await File.ReadAllTextAsync(path);
        var forced = await ToolRun.Of("clone", Models.Clip, "--model", Models.Demo, "--out", path, "--force");

        refused.ExitCode.Should().Be(1);
        refused.Error.Should().Contain("--force");
        kept.Should().Be("precious");
        forced.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_clip_that_cannot_be_read_leaves_nothing_behind()
    {
        await File.WriteAllTextAsync(_folder.PathOf("clip.wav"), "this is no sound");

        var run = await ToolRun.Of("clone", _folder.PathOf("clip.wav"), "--model", Models.Demo, "--out", _folder.PathOf("v.safetensors"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("clip.wav").And.NotContain("   at ");
        _folder.Names.Should().Equal("clip.wav");
    }
}
