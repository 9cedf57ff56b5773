using Xtts.Net.Fuzzing.Faults;
using Xtts.Net.Fuzzing.Options;

namespace Xtts.Net.Fuzzing.Tests;

public sealed class FuzzRunTests
{
    [Fact]
    public void Runs_every_target_and_counts_targets_not_cases()
    {
        var output = new StringWriter();

        int status = FuzzRun.Run(new FuzzOptions { Cases = 90 }, output);

        status.Should().Be(0);
        output.ToString().TrimEnd().Should().EndWith("13 passed, 0 failed");
    }

    [Fact]
    public void Runs_one_case_alone()
    {
        var output = new StringWriter();

        FuzzRun.Run(new FuzzOptions { Target = "wave", Case = 97 }, output);

        output.ToString().Should().Match("wave * 1 cases,*1 passed, 0 failed*");
    }

    [Fact]
    public void Names_the_targets_when_there_is_none_of_a_name()
    {
        var run = () => FuzzRun.Run(new FuzzOptions { Target = "mp3" }, TextWriter.Null);

        run.Should().Throw<UsageException>().WithMessage("*'mp3'*zip, pickle*wave*");
    }

    [Fact]
    public void Finds_every_planted_fault_by_a_case_that_sound_readers_pass()
    {
        var output = new StringWriter();

        int status = FaultRun.Run(new FuzzOptions { Cases = 50_000 }, output);

        status.Should().Be(0, output.ToString());
        output.ToString().TrimEnd().Should().EndWith("7 passed, 0 failed");
    }

    [Fact]
    public void Does_not_claim_faults_that_it_did_not_find()
    {
        var output = new StringWriter();

        int status = FaultRun.Run(new FuzzOptions { Cases = 1 }, output);

        status.Should().Be(1);
        output.ToString().Should().Contain("NOT FOUND").And.EndWith("0 passed, 7 failed" + Environment.NewLine);
    }

    [Theory]
    [InlineData("--seed", "x")]
    [InlineData("--cases", "0")]
    [InlineData("--case", "3")]
    [InlineData("--save")]
    [InlineData("--faster")]
    public void Refuses_a_command_line_it_does_not_understand(params string[] arguments)
    {
        var parse = () => FuzzCommandLine.Parse(arguments);

        parse.Should().Throw<UsageException>();
    }
}
