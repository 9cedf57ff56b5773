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
        if (machine.Memory.Available is { } available) json.WriteNumber("memoryAvailableBytes", available);
        json.WriteString("backend", machine.Backend);
        Write(json, machine.OnnxRuntime);
        Write(json, machine.Gpus);
        json.WriteStartArray("remarks");
        foreach (string advice in MachineAdvice.For(machine)) json.WriteStringValue(advice);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, NativeOnnxRuntime onnx)
    {
        json.WriteStartObject("onnxRuntime");
        json.WriteString("managedVersion", onnx.ManagedVersion);
        json.WriteString("nativeVersion", onnx.NativeVersion);
        json.WriteString("nativePath", onnx.NativePath);
        json.WriteString("problem", onnx.Problem);
        json.WriteStartArray("providers");
        foreach (string provider in onnx.Providers) json.WriteStringValue(provider);
        json.WriteEndArray();
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
            if (gpu.Memory is { } memory) json.WriteNumber("memoryBytes", memory);
            json.WriteString("driver", gpu.Driver);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
