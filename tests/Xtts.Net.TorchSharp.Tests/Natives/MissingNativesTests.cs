using System.Diagnostics;
using System.Reflection;

namespace Xtts.Net.TorchSharp.Tests.Natives;

/// <summary>An application that forgot the native package, in a process of its own.</summary>
public sealed class MissingNativesTests
{
    [Fact]
    public async Task The_application_is_told_the_package_in_a_typed_error_and_nothing_is_copied_into_its_folder()
    {
        string application = typeof(MissingNativesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ApplicationWithoutNatives").Value!;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(application);

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(3, output + await error);
        output.Should().StartWith("add TorchSharp-cpu").And.MatchRegex(@"TorchSharp-cpu \d+\.\d+\.\d+").And.Contain("What was tried").And.Contain("torch_cpu: ").And.Contain("LibTorchSharp: ");
        Directory.Exists(Path.Combine(Path.GetDirectoryName(application)!, "cpu")).Should().BeFalse();
    }
}
