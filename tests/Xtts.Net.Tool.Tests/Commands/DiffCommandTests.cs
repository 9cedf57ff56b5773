using System.Text.Json;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class DiffCommandTests
{
    private static readonly string Earlier = Models.Golden("ckpt/trainer/best_model_1200.pth");

    [Fact]
    public async Task Tells_what_changed_between_two_phases()
    {
        var run = await ToolRun.Of("diff", Earlier, Models.Trainer);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("step: 1200 -> 2735").And.Contain("model_args.gpt_layers: 1 -> 2").And.MatchRegex(@"hifigan_decoder\.speaker_encoder +\d+ +\d+ +[0-9.]+ %");
    }

    [Fact]
    public async Task A_checkpoint_is_the_same_as_itself()
    {
        var run = await ToolRun.Of("diff", Earlier, Earlier);

        run.Output.Should().MatchRegex("Weights +the same").And.NotContain("->");
    }

    [Fact]
    public async Task Cuts_long_lists_and_says_how_to_see_them_whole()
    {
        var run = await ToolRun.Of("diff", Earlier, Models.Trainer);

        run.Lines.Should().HaveCountLessThan(120).And.Contain(line => line.Contains("--json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writes_json_that_a_program_can_read()
    {
        var run = await ToolRun.Of("diff", Earlier, Models.Trainer, "--json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("shapes").GetArrayLength().Should().BeGreaterThan(100);
    }

    [Fact]
    public async Task A_file_that_is_no_checkpoint_ends_with_a_message()
    {
        var run = await ToolRun.Of("diff", Earlier, Models.Golden("ckpt/nano/config.json"));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("config.json").And.NotContain("   at ");
    }
}
