using System.Globalization;
using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>A device that the runtime lists for a provider.</summary>
/// <param name="Description">What people are told of it.</param>
/// <param name="Library">The plugin library that brought it; <see langword="null"/> for a provider that is built in.</param>
/// <param name="Handle">The runtime's own; <see langword="null"/> in tests of the choice.</param>
internal sealed record ProviderDevice(OnnxRuntimeDevice Description, string? Library, OrtEpDevice? Handle)
{
    private const string DescriptionKey = "Description", LibraryKey = "library_path";

    /// <summary>The devices that the runtime lists, those of the processor itself left out.</summary>
    public static IReadOnlyList<ProviderDevice> List(OrtEnv environment)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var devices = new List<ProviderDevice>();
        foreach (var device in environment.GetEpDevices())
        {
            string provider = ProviderName.Shorten(device.EpName);
            if (provider == ExecutionProviders.Cpu) continue;
            int index = counts[provider] = counts.GetValueOrDefault(provider, -1) + 1;
            var hardware = device.HardwareDevice;
            string vendor = string.IsNullOrEmpty(hardware.Vendor) ? Hexadecimal(hardware.VendorId) : hardware.Vendor;
            string name = Text(hardware.Metadata.Entries, DescriptionKey) ?? $"device {Hexadecimal(hardware.DeviceId)}";
            devices.Add(new ProviderDevice(new OnnxRuntimeDevice(provider, name, vendor, hardware.Type.ToString(), index), Text(device.EpMetadata.Entries, LibraryKey), device));
        }

        return devices;
    }

    /// <summary>Whether the device is what the options ask for; the number is not looked at.</summary>
    public bool Fits(OnnxRuntimeOptions options) => Contains(Description.Name, options.DeviceName) && Contains(Description.Vendor, options.DeviceVendor);

    private static bool Contains(string text, string? part) => part is null || text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string? Text(IReadOnlyDictionary<string, string> values, string key) => values.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;

    private static string Hexadecimal(uint number) => string.Create(CultureInfo.InvariantCulture, $"0x{number:x4}");
}
