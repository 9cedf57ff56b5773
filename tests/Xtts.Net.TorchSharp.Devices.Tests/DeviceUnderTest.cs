namespace Xtts.Net.TorchSharp.Devices.Tests;

/// <summary>The device that the environment names.</summary>
internal static class DeviceUnderTest
{
    /// <summary>Its name, such as <c>cuda:0</c>.</summary>
    public static string Name { get; } = Environment.GetEnvironmentVariable("XTTS_TORCH_DEVICE")
        ?? throw new InvalidOperationException("XTTS_TORCH_DEVICE names no device; build/gpu-table.sh runs these tests.");

    /// <summary>A backend on it.</summary>
    public static TorchSharpBackend Backend(TorchPrecision precision = TorchPrecision.Float32) => new(new TorchSharpOptions { Device = Name, Precision = precision });
}
