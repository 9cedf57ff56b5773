using System.ComponentModel;
using System.Diagnostics;

namespace Xtts.Net.Benchmarks.Devices;

/// <summary>What the NVIDIA driver's command says of the first GPU; nothing where there is none.</summary>
internal static class GpuState
{
    /// <summary>Name, memory and driver.</summary>
    public static string? Describe() => Query("name,memory.total,driver_version");

    /// <summary>Memory that all processes use now.</summary>
    public static string? MemoryInUse() => Query("memory.used");

    private static string? Query(string fields)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("nvidia-smi", ["--id=0", $"--query-gpu={fields}", "--format=csv,noheader"]) { RedirectStandardOutput = true, RedirectStandardError = true });
            string? line = process?.StandardOutput.ReadLine();
            process?.WaitForExit();
            return process is { ExitCode: 0 } && !string.IsNullOrWhiteSpace(line) ? line.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
