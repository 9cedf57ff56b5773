using Xtts.Net.Goldens;

namespace Xtts.Net.Tool.Tests.Commands;

/// <summary>Every recorded bad file, hostile ones among them: a message and an exit code, nothing else.</summary>
public sealed class BadFileTests
{
    private static readonly CheckpointManifest Manifest = CheckpointManifest.Read(GoldenFolder.OfRepository);

    public static TheoryData<string> Files => [.. Manifest.Entries.Where(entry => entry.Path.StartsWith("bad/", StringComparison.Ordinal)).Select(entry => entry.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Doctor_says_what_is_wrong(string path)
    {
        var entry = Manifest.Entries.Single(candidate => candidate.Path == path).Json;
        string model = entry.Text("model") ?? path;
        List<string> arguments = ["doctor", Models.Golden(model), "--deep"];
        if (entry.Text("config") is { } config) arguments.AddRange(["--config", Models.Golden(config)]);
        if (entry.Text("vocab") is { } vocabulary) arguments.AddRange(["--vocab", Models.Golden(vocabulary)]);

        var run = await ToolRun.Of([.. arguments]);

        run.ExitCode.Should().BeOneOf(entry.Text("outcome") == "error" ? [1, 2] : [0, 1, 2]);
        run.Output.Should().MatchRegex("Verdict +\\w+").And.MatchRegex("Next step +\\S+");
        run.Error.Should().BeEmpty();
        string unwrapped = string.Concat(run.Output.Where(c => !char.IsWhiteSpace(c)));
        foreach (var name in entry.GetProperty("must_name").EnumerateArray()) unwrapped.Should().Contain(name.GetString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Keys_never_shows_a_stack_trace(string path)
    {
        var run = await ToolRun.Of("keys", Models.Golden(path));

        run.ExitCode.Should().BeOneOf(0, 1, 2);
        run.Error.Should().NotContain("   at ").And.NotBeEmpty();
    }
}
