using System.Text.Json;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class ExplainCommandTests
{
    private const string Missing = "RuntimeError: Error(s) in loading state_dict for Xtts:\n\tMissing key(s) in state_dict: \"gpt.gpt_inference.transformer.wte.weight\".";

    [Fact]
    public async Task Says_what_an_error_means_for_the_file()
    {
        var run = await ToolRun.Of("explain", Missing, Models.Trainer);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("second names").And.Contain("best_model_2735.pth").And.Contain("Conversion").And.Contain("What to do");
    }

    [Theory]
    [InlineData("-")]
    [InlineData]
    public async Task Reads_the_error_that_is_piped_in(params string[] text)
    {
        var run = await ToolRun.Of(["explain", .. text, Models.Trainer], Missing);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("second names").And.Contain("best_model_2735.pth");
    }

    [Fact]
    public async Task An_error_that_is_not_known_ends_with_1()
    {
        var run = await ToolRun.Of("explain", "the cat sat on the mat");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("no loading error");
    }

    [Fact]
    public async Task Writes_an_array_of_json()
    {
        var run = await ToolRun.Of("explain", Missing, "--json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement[0].GetProperty("kind").GetString().Should().Be("inference-wrapper-keys");
    }
}
