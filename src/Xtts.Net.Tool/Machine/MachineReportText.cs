using System.Globalization;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Machine;

/// <summary>A machine report for people.</summary>
internal static class MachineReportText
{
    /// <summary>Writes the report.</summary>
    public static void Write(MachineReport machine, Report report)
    {
        report.Field("Xtts.Net", machine.Version);
        report.Field("Runtime", machine.Runtime);
        report.Field("System", machine.System + (machine.CLibrary is { } library ? $", {library}" : ""));
        report.Field("Processors", string.Create(CultureInfo.InvariantCulture, $"{machine.Processors}, {machine.Vectors}"));
        report.Field("Memory", Numbers.Bytes(machine.Memory.Total) + (machine.Memory.Available is { } free ? $", {Numbers.Bytes(free)} of it available" : ""));
        report.Field("Backend", machine.Backend);
        WriteOnnxRuntime(machine.OnnxRuntime, report);
        WriteGpus(machine, report);
        report.Line();
        bool well = true;
        foreach (string advice in MachineAdvice.For(machine))
        {
            report.Item("remark", Styles.Remark, advice);
            well = false;
        }

        if (well) report.Text("Nothing is missing.", Styles.Good);
        report.Text("This is what the xtts command has; an application brings the native package of its own choice.", Styles.Quiet);
    }

    private static void WriteOnnxRuntime(NativeOnnxRuntime onnx, Report report)
    {
        report.Field("ONNX Runtime", onnx.NativeVersion is null ? $"managed {onnx.ManagedVersion}, no native library" : $"native {onnx.NativeVersion}, managed {onnx.ManagedVersion}", onnx.NativeVersion is null ? Styles.Bad : Styles.Plain);
        report.Field("  library", onnx.NativePath);
        report.Field("  providers", string.Join(", ", onnx.Providers));
        foreach (var device in onnx.Devices) report.Field("  device", string.Create(CultureInfo.InvariantCulture, $"{device.Provider} {device.Index}: {device.Name} ({device.Vendor}, {device.Kind})"));
        if (onnx.Automatic is not { } automatic) return;
        report.Field("  --provider auto", $"{automatic.Name}, {automatic.Reason}");
    }

    private static void WriteGpus(MachineReport machine, Report report)
    {
        if (machine.Gpus.IsEmpty) report.Field("GPU", "none found");
        foreach (var gpu in machine.Gpus)
            report.Field("GPU", $"{gpu.Maker} {gpu.Name}{(gpu.Memory is { } memory ? $", {Numbers.Bytes(memory)}" : "")}{(gpu.Driver is { } driver ? $", driver {driver}" : "")}");
        foreach (var library in machine.CudaLibraries) report.Field("  " + library.Name, library.File ?? "not found");
    }
}
