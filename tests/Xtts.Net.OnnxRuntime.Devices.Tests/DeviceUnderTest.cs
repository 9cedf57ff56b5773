using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Providers;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Devices.Tests;

/// <summary>The provider that the environment names.</summary>
internal static class DeviceUnderTest
{
    private static readonly string Provider = Environment.GetEnvironmentVariable("XTTS_ONNX_PROVIDER")
        ?? throw new InvalidOperationException("XTTS_ONNX_PROVIDER names no execution provider; build/check-onnx-gpu.sh runs these tests.");

    /// <summary>A backend on it.</summary>
    public static OnnxRuntimeBackend Backend(Action<OnnxRuntimeOptions>? configure = null)
    {
        var options = new OnnxRuntimeOptions { Provider = Provider };
        configure?.Invoke(options);
        return new OnnxRuntimeBackend(options);
    }

    /// <summary>Whether the device's memory is this process's own, as that of the processor and of a device in software is.</summary>
    public static bool HasItsMemoryHere => Selected.IsProcessor || Environment.GetEnvironmentVariable("XTTS_ONNX_SOFTWARE_DEVICE") == "1";

    /// <summary>Whether the device computes in a precision; half precision is an extra that software devices lack.</summary>
    public static bool Has(OnnxRuntimePrecision precision) => precision != OnnxRuntimePrecision.Float16 || Sessions().Try(OnnxElementType.Float16) is null;

    /// <summary>What is known of it.</summary>
    public static ProviderFacts Facts => ProviderFacts.Of(ProviderName.Shorten(Provider));

    /// <summary>The provider itself.</summary>
    public static SelectedProvider Selected => new(Facts, null, []);

    /// <summary>Makes sessions on it that leave nothing to the processor.</summary>
    public static SessionFactory Sessions() =>
        new(new OnnxRuntimeOptions { Provider = Provider, RefuseProcessor = true }, Selected);
}
