namespace Xtts.Net.Tool.Tests.Commands;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("model.pth")]
    [InlineData("model.safetensors")]
    public async Task Writes_the_model_of_a_trainers_checkpoint_alone(string name)
    {
        var run = await ToolRun.Of("convert", Models.Trainer, _folder.PathOf(name));
        var compared = await ToolRun.Of("diff", Models.Trainer, _folder.PathOf(name));
        var keys = await ToolRun.Of("keys", _folder.PathOf(name));

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().MatchRegex(@"Read [\s\S]*511 keys").And.MatchRegex("Renamed +451 of 451 keys").And.MatchRegex("Converted +0 of 451 keys").And.MatchRegex("Left out +60 keys");
        keys.Lines.Should().HaveCount(451).And.OnlyContain(line => !line.StartsWith("xtts.", StringComparison.Ordinal));
        compared.Output.Should().MatchRegex(@"gpt\.gpt +\d+ +0 +-");
    }

    [Fact]
    public async Task Halves_the_weights()
    {
        var run = await ToolRun.Of("convert", Models.Trainer, _folder.PathOf("half.safetensors"), "--precision", "fp16");

        run.ExitCode.Should().Be(0);
        (await ToolRun.Of("inspect", _folder.PathOf("half.safetensors"))).Output.Should().MatchRegex("Precision +Float16");
    }

    [Fact]
    public async Task Replaces_a_file_only_when_told_to()
    {
        string path = _folder.PathOf("model.safetensors");
        await File.WriteAllTextAsync(path, "precious");

        var refused = await ToolRun.Of("convert", Models.Trainer, path);
        string kept = await File.ReadAllTextAsync(path);
        var forced = await ToolRun.Of("convert", Models.Trainer, path, "--force");

        refused.ExitCode.Should().Be(1);
        refused.Error.Should().Contain("--force");
        kept.Should().Be("precious");
        forced.ExitCode.Should().Be(0);
        _folder.Names.Should().Equal("model.safetensors");
    }

    [Fact]
    public async Task What_is_no_model_is_refused_and_leaves_nothing_behind()
    {
        var run = await ToolRun.Of("convert", Models.Golden("ckpt/tiny/speakers_xtts.pth"), _folder.PathOf("model.safetensors"));

        run.ExitCode.Should().NotBe(0);
        run.Error.Should().Contain("speakers_xtts.pth").And.NotContain("   at ");
        _folder.Names.Should().BeEmpty();
    }
}
