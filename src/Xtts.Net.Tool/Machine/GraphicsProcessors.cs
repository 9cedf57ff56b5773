using System.Collections.Immutable;

namespace Xtts.Net.Tool.Machine;

/// <summary>Finds the GPUs of this machine: NVIDIA's through their driver, those of other makers in Linux's device tree.</summary>
internal static class GraphicsProcessors
{
    private const string DeviceTree = "/sys/class/drm";
    private const string Nvidia = "NVIDIA";

    private static readonly Dictionary<string, string> Makers = new(StringComparer.OrdinalIgnoreCase) { ["0x10de"] = Nvidia, ["0x1002"] = "AMD", ["0x8086"] = "Intel" };

    /// <summary>The GPUs; empty when none was found.</summary>
    public static ImmutableArray<GraphicsProcessor> Find()
    {
        var nvidia = NvidiaManagement.Find();
        return [.. nvidia, .. OfDeviceTree().Where(gpu => gpu.Maker != Nvidia || nvidia.IsEmpty)];
    }

    private static IEnumerable<GraphicsProcessor> OfDeviceTree()
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(DeviceTree)) yield break;
        foreach (string card in Directory.EnumerateDirectories(DeviceTree, "card?").Order(StringComparer.Ordinal))
        {
            string? vendor = ReadLine(Path.Combine(card, "device", "vendor")), device = ReadLine(Path.Combine(card, "device", "device"));
            if (vendor is not null && Makers.TryGetValue(vendor, out string? maker)) yield return new GraphicsProcessor(maker, $"device {device ?? "unknown"}");
        }
    }

    private static string? ReadLine(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
