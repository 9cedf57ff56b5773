using System.Text.Json;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class RunsCommandTests : IDisposable
{
    private const string First = "XTTS_Phase2-October-01-2025_07+54PM-f634425", Second = "XTTS_Phase4_Continuation-October-09-2025_07+54PM-f634425";

    private readonly TemporaryFolder _folder = new();

    public RunsCommandTests()
    {
        foreach (string run in new[] { Second, First })
        {
            Directory.CreateDirectory(_folder.PathOf(run));
            foreach (string name in new[] { "best_model_1200.pth", "best_model_2735.pth" }) File.Copy(Models.Golden("ckpt/trainer/" + name), Path.Combine(_folder.PathOf(run), name));
        }

        File.WriteAllText(Path.Combine(_folder.PathOf(Second), "config.json"), $$"""{"model":"xtts","restore_path":"/home/me/{{First}}/best_model_2735.pth"}""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lists_runs_oldest_first_with_their_checkpoints()
    {
        var run = await ToolRun.Of("runs", _folder.Path);

        run.ExitCode.Should().Be(0);
        run.Lines.Where(line => line.StartsWith("Run", StringComparison.Ordinal)).Should().HaveCount(2).And.SatisfyRespectively(
            first => first.Should().EndWith("XTTS_Phase2"),
            second => second.Should().EndWith("XTTS_Phase4_Continuation"));
        run.Lines.Where(line => line.StartsWith("best_model_2735.pth", StringComparison.Ordinal)).Should().HaveCount(2).And.OnlyContain(line => line.Contains("2,735", StringComparison.Ordinal) && line.Length <= 80);
        run.Output.Should().Contain("2025-10-09 19:54");
    }

    [Fact]
    public async Task Says_what_a_run_continued_from()
    {
        var run = await ToolRun.Of("runs", _folder.Path);

        run.Lines.Should().ContainSingle(line => line.StartsWith("Continues", StringComparison.Ordinal) && line.Contains($"{First} (restore_path)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writes_json_that_a_program_can_read()
    {
        var run = await ToolRun.Of("runs", _folder.Path, "--json");

        using var json = JsonDocument.Parse(run.Output);
        var runs = json.RootElement.GetProperty("runs").EnumerateArray().ToArray();
        runs.Should().HaveCount(2);
        runs[1].GetProperty("name").GetString().Should().Be("XTTS_Phase4_Continuation");
        runs[1].GetProperty("checkpoints").EnumerateArray().Select(checkpoint => checkpoint.GetProperty("step").GetInt64()).Should().Equal(1200, 2735);
        runs[1].GetProperty("continuedFrom")[0].GetProperty("runFolder").GetString().Should().EndWith(First);
    }

    [Fact]
    public async Task A_folder_without_runs_ends_with_1()
    {
        var run = await ToolRun.Of("runs", Models.Golden("text"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("no training run");
    }

    [Theory]
    [InlineData("1200", "best_model_1200.pth")]
    [InlineData("latest", "best_model_2735.pth")]
    public async Task Other_commands_pick_a_checkpoint_of_a_run(string choice, string name)
    {
        var inspected = await ToolRun.Of("inspect", _folder.PathOf(Second), "--checkpoint", choice);
        var listed = await ToolRun.Of("keys", _folder.PathOf(Second), "--checkpoint", choice, "--json", "--take", "0");

        inspected.Output.Should().Contain(name);
        listed.Output.Should().Contain(name);
    }

    [Fact]
    public async Task A_checkpoint_that_a_run_lacks_is_refused_with_what_there_is()
    {
        var run = await ToolRun.Of("keys", _folder.PathOf(Second), "--checkpoint", "1201");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("1201").And.Contain("best_model_1200.pth");
    }
}
