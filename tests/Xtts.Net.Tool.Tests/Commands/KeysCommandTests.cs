using System.Text.Json;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class KeysCommandTests
{
    [Fact]
    public async Task Lists_every_key_on_a_line_of_its_own()
    {
        var run = await ToolRun.Of("keys", Models.Trainer);

        run.ExitCode.Should().Be(0);
        run.Lines.Should().HaveCount(511);
        run.Lines[0].Should().MatchRegex(@"^xtts\.\S+ +Float32 +\[\d+(, \d+)*\]$");
        run.Error.Should().Be("511 keys" + Environment.NewLine, "a count is no key");
    }

    [Fact]
    public async Task Takes_the_first_keys_that_contain_a_text()
    {
        var run = await ToolRun.Of("keys", Models.Trainer, "--match", "gpt.gpt.h", "--take", "3");

        run.Lines.Should().HaveCount(3).And.OnlyContain(line => line.Contains("gpt.gpt.h", StringComparison.Ordinal));
        run.Error.Should().MatchRegex(@"^3 of \d+ keys that contain 'gpt\.gpt\.h', of 511 in all\s+$");
    }

    [Fact]
    public async Task Lists_nothing_when_nothing_matches()
    {
        var run = await ToolRun.Of("keys", Models.Trainer, "--match", "llama");

        run.ExitCode.Should().Be(0);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("0 keys that contain 'llama'");
    }

    [Fact]
    public async Task Says_what_becomes_of_keys_that_are_not_used()
    {
        var run = await ToolRun.Of("keys", Models.Golden("ckpt/variants/gpt_inference_dups.pth"), "--match", "gpt_inference");

        run.Lines.Should().NotBeEmpty().And.OnlyContain(line => line.Contains("duplicate of gpt.", StringComparison.Ordinal) || line.Contains("mask buffer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Never_breaks_a_key_however_narrow_the_console()
    {
        var run = await ToolRun.Of("keys", Models.Golden("ckpt/variants/gpt_inference_dups.pth"));

        run.Lines.Should().OnlyContain(line => line.Contains('[') && !line.StartsWith(' '));
    }

    [Fact]
    public async Task Writes_json_that_a_program_can_read()
    {
        var run = await ToolRun.Of("keys", Models.Trainer, "--match", "mel_stats", "--json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("layout").GetString().Should().Be("trainer");
        json.RootElement.GetProperty("keysInFile").GetInt32().Should().Be(511);
        var key = json.RootElement.GetProperty("keys").EnumerateArray().First();
        key.GetProperty("key").GetString().Should().Be("xtts.mel_stats");
        key.GetProperty("canonicalName").GetString().Should().Be("mel_stats");
        key.GetProperty("shape").EnumerateArray().Select(axis => axis.GetInt32()).Should().Equal(80);
        run.Error.Should().BeEmpty();
    }
}
