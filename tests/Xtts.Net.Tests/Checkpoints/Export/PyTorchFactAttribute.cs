using System.Diagnostics;

namespace Xtts.Net.Tests.Checkpoints.Export;

/// <summary>A test that runs PyTorch, and is skipped with the reason where no Python with PyTorch is found.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyTorchFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Found = new(() => new[] { "python3", "/usr/bin/python3", "python" }.FirstOrDefault(python => Run(python, ["-c", "import torch"]).ExitCode == 0));

    public PyTorchFactAttribute() => Skip = Found.Value is null ? "No Python with PyTorch was found (on Debian: apt-get install python3-torch)." : null;

    /// <summary>The Python to run.</summary>
    public static string Python => Found.Value ?? throw new InvalidOperationException("The test should have been skipped.");

    /// <summary>Runs a program; one that cannot be started ends with -1.</summary>
    public static (int ExitCode, string Output) Run(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (-1, e.Message);
        }
    }
}
