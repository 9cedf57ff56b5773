using System.Diagnostics;

namespace Xtts.Net.Tool.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task The_program_runs_as_a_process_of_its_own_and_writes_plain_text_into_a_pipe()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { typeof(CommandLine).Assembly.Location, "inspect", Models.Trainer }) start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(0, await error);
        output.Should().Contain("best_model_2735.pth").And.NotContain("\u001b");
    }
}
