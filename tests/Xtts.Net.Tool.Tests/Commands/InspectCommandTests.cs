namespace Xtts.Net.Tool.Tests.Commands;

public sealed class InspectCommandTests
{
    [Fact]
    public async Task Tells_layout_sizes_parts_and_training_of_a_trainers_checkpoint()
    {
        var run = await ToolRun.Of("inspect", Models.Trainer);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().MatchRegex("Content +XTTS v2 model").And.MatchRegex("Layout +as a trainer leaves it").And.MatchRegex("Precision +Float32").And.MatchRegex("Step +2,735, epoch 4")
            .And.MatchRegex("Model +2 layers of 40").And.MatchRegex(@"hifigan_decoder\.speaker_encoder +\d+").And.MatchRegex("Optimizer +AdamW, [0-9,]+ tensors");
    }

    [Fact]
    public async Task Says_outright_that_a_trainers_checkpoint_needs_no_conversion()
    {
        var run = await ToolRun.Of("inspect", Models.Trainer);

        run.Lines.Should().Contain(line => line.StartsWith("Conversion", StringComparison.Ordinal) && line.EndsWith("needed: no, 0 of 511 keys", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ckpt/nano", 0, "ready")]
    [InlineData("ckpt/tiny/model.pth", 0, "ready")]
    [InlineData("ckpt/variants/bf16.pth", 0, "ready")]
    [InlineData("ckpt/tiny/speakers_xtts.pth", 1, "not an XTTS v2 checkpoint")]
    [InlineData("ckpt/nano/config.json", 1, "not an XTTS v2 checkpoint")]
    public async Task Ends_with_the_verdict(string path, int exitCode, string verdict)
    {
        var run = await ToolRun.Of("inspect", Models.Golden(path), "--base-model", Models.Golden("ckpt/nano"));

        run.ExitCode.Should().Be(exitCode);
        run.Output.Should().MatchRegex($"Verdict +{verdict}");
    }

    [Fact]
    public async Task Breaks_lines_at_80_columns_but_for_names_that_are_longer()
    {
        var run = await ToolRun.Of("inspect", Models.Trainer);

        run.Lines.Should().NotContain(line => line.Length > 80 && !line.Contains(Models.Trainer, StringComparison.Ordinal));
    }
}
