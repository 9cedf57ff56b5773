using System.Globalization;

namespace Xtts.Net.Tool.Machine;

/// <summary>Memory of this machine, in bytes. Immutable.</summary>
/// <param name="Total">What this process may use: all of the machine's, or the limit of its container.</param>
/// <param name="Available">What is free now, or can be freed; <see langword="null"/> where the system does not tell.</param>
internal sealed record SystemMemory(long Total, long? Available)
{
    /// <summary>Asks the system.</summary>
    public static SystemMemory Find() => new(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, AvailableOnLinux());

    private static long? AvailableOnLinux()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/proc/meminfo")) return null;
        string? line = File.ReadLines("/proc/meminfo").FirstOrDefault(line => line.StartsWith("MemAvailable:", StringComparison.Ordinal));
        string? kilobytes = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1);
        return long.TryParse(kilobytes, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value * 1024 : null;
    }
}
