using System.Text.Json;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Machine;

/// <summary>A machine report as JSON.</summary>
internal static class MachineReportJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(MachineReport machine, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("xttsNet", machine.Version);
        json.WriteString("runtime", machine.Runtime);
        json.WriteString("system", machine.System);
        json.WriteString("cLibrary", machine.CLibrary);
        json.WriteNumber("processors", machine.Processors);
        json.WriteString("vectors", machine.Vectors);
        json.WriteNumber("memoryBytes", machine.Memory.Total);
        JsonOutput.WriteNumber(json, "memoryAvailableBytes", machine.Memory.Available);
        json.WriteString("backend", machine.Backend);
        Write(json, machine.OnnxRuntime);
        Write(json, machine.Gpus);
        JsonOutput.WriteTexts(json, "remarks", MachineAdvice.For(machine));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, NativeOnnxRuntime onnx)
    {
        json.WriteStartObject("onnxRuntime");
        json.WriteString("managedVersion", onnx.ManagedVersion);
        json.WriteString("nativeVersion", onnx.NativeVersion);
        json.WriteString("nativePath", onnx.NativePath);
        json.WriteString("problem", onnx.Problem);
        JsonOutput.WriteTexts(json, "providers", onnx.Providers);
        json.WriteStartArray("devices");
        foreach (var device in onnx.Devices)
        {
            json.WriteStartObject();
            json.WriteString("provider", device.Provider);
            json.WriteString("name", device.Name);
            json.WriteString("vendor", device.Vendor);
            json.WriteString("kind", device.Kind);
            json.WriteNumber("index", device.Index);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (onnx.Automatic is { } automatic)
        {
            json.WriteStartObject("automatic");
            json.WriteString("provider", automatic.Name);
            json.WriteString("reason", automatic.Reason);
            JsonOutput.WriteTexts(json, "probed", automatic.Probed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<GraphicsProcessor> gpus)
    {
        json.WriteStartArray("gpus");
        foreach (var gpu in gpus)
        {
            json.WriteStartObject();
            json.WriteString("maker", gpu.Maker);
            json.WriteString("name", gpu.Name);
            JsonOutput.WriteNumber(json, "memoryBytes", gpu.Memory);
            json.WriteString("driver", gpu.Driver);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
