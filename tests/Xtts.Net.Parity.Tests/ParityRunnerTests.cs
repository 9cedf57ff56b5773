using System.Text.Json.Nodes;
using Xtts.Net.Parity.Options;

namespace Xtts.Net.Parity.Tests;

/// <summary>The runner that everything is held against must itself fail when it should.</summary>
public sealed class ParityRunnerTests
{
    [Fact]
    public void Sound_goldens_pass_and_the_last_line_counts_them()
    {
        using var goldens = new SmallGoldens();

        var (status, lines) = goldens.Run();

        status.Should().Be(0);
        lines[^1].Should().MatchRegex(@"^[1-9]\d* passed, 0 failed, \d+ skipped$");
    }

    [Fact]
    public void A_changed_value_fails_with_its_measured_error()
    {
        using var goldens = new SmallGoldens();
        byte[] file = File.ReadAllBytes(goldens.PathOf("stages/cond_mel.safetensors"));
        file[^2] ^= 0x40; // a bit of the exponent of the last value
        File.WriteAllBytes(goldens.PathOf("stages/cond_mel.safetensors"), file);

        var (status, lines) = goldens.Run();

        status.Should().Be(1);
        lines.Should().ContainSingle(line => line.Contains("FAIL")).Which.Should().Contain("cond_mel");
    }

    [Fact]
    public void A_kind_that_nothing_checks_fails()
    {
        using var goldens = new SmallGoldens();
        goldens.Manifest["files"]![SmallGoldens.Sampler]!["kind"] = "telepathy";

        var (status, lines) = goldens.Run();

        status.Should().Be(1);
        lines.Should().ContainSingle(line => line.Contains("FAIL")).Which.Should().Contain("telepathy");
    }

    [Fact]
    public void A_missing_file_fails_unless_it_is_left_out()
    {
        using var goldens = new SmallGoldens();
        File.Delete(goldens.PathOf(SmallGoldens.Sampler));

        goldens.Run().Status.Should().Be(1);
        goldens.Run("stages/samp*").Status.Should().Be(0);
    }

    [Fact]
    public void A_tensor_without_tolerance_fails()
    {
        using var goldens = new SmallGoldens();
        goldens.Manifest["files"]![SmallGoldens.Sampler]!["tolerance"] = new JsonObject();

        goldens.Run().Status.Should().Be(1);
    }

    [Fact]
    public void Nothing_checked_is_a_failure()
    {
        using var goldens = new SmallGoldens();

        goldens.Run("*").Status.Should().Be(1);
    }

    [Theory]
    [InlineData("--suite", "stages")]
    [InlineData("--goldens", ".", "--suite", "everything")]
    [InlineData("--goldens", ".", "--no-such", "option")]
    [InlineData("--goldens")]
    public void A_wrong_command_line_is_refused(params string[] arguments)
    {
        var act = () => ParityCommandLine.Parse(arguments);

        act.Should().Throw<UsageException>();
    }
}
