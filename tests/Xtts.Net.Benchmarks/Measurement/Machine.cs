using System.Runtime.InteropServices;
using Xtts.Net.Benchmarks.Floors;
using Xtts.Net.Benchmarks.Reporting;

namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>Processor, cores, register width, system and runtime in one line.</summary>
    public static string Describe() =>
        $"{Processor()}, {Environment.ProcessorCount} logical processors, {MultiplyAddFloor.WidthInBits}-bit multiply-add; " +
        $"{RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}";

    /// <summary>The same, part by part.</summary>
    /// <param name="threads">Threads of floors and backends.</param>
    public static MachineReport Report(int threads) =>
        new(Processor(), Environment.ProcessorCount, MultiplyAddFloor.WidthInBits, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription, threads);

    private static string Processor()
    {
        if (OperatingSystem.IsLinux())
        {
            string? line = File.ReadLines("/proc/cpuinfo").FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal));
            if (line is not null) return line[(line.IndexOf(':') + 1)..].Trim();
        }

        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
