using Xtts.Net.Benchmarks.FullSize;
using Xtts.Net.Benchmarks.Measurement;

namespace Xtts.Net.Benchmarks.Devices;

/// <summary>What a device does with a full-size model on one of the backends, a row for each precision.</summary>
internal static class DeviceTable
{
    /// <summary>Verb of the command line.</summary>
    public const string Verb = "device-table";

    /// <summary>Measures and prints the table.</summary>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        DeviceTableOptions options;
        try
        {
            options = DeviceTableOptions.Parse(arguments);
        }
        catch (ArgumentException error)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }

        string path = new FullSizeModel(options.Folder ?? Path.Combine(Path.GetTempPath(), "xtts-net-benchmarks")).RequireReleased();
        Console.WriteLine($"{Machine.Describe()}; {GpuState.Describe() ?? "no NVIDIA GPU"}");
        Console.WriteLine();
        string batches = string.Join(" | ", options.Batches.Select(batch => $"codes/s, batch {batch}"));
        Console.WriteLine($"| device, precision | decode step, context {StepRate.Context} | {batches} | vocoder, real-time factor | first audio | weights | cache | memory of the GPU in use |");
        Console.WriteLine("|" + string.Concat(Enumerable.Repeat(" --- |", 7 + options.Batches.Count)));
        foreach (var precision in options.Precisions) Console.WriteLine(Row(options, precision, path));
        Console.WriteLine();
        Console.WriteLine($"Medians. First audio: prompt of {FirstAudio.TextIds} text ids, {FirstAudio.Codes} codes one by one, and their samples. The memory in use is that of all processes on the GPU.");
        return 0;
    }

    private static string Row(DeviceTableOptions options, string precision, string path)
    {
        using var backend = new LoadedBackend(DeviceBackend.Create(options, precision), path);
        var steps = options.Batches.ToDictionary(batch => batch, batch => StepRate.Measure(backend, batch));
        double single = (steps.TryGetValue(1, out var alone) ? alone : StepRate.Measure(backend, 1)).Seconds;
        double vocoder = VocoderSpeed.Measure(backend.Model), firstAudio = FirstAudio.Measure(backend.Model);
        string rates = string.Join(" | ", steps.Select(step => $"{step.Key / step.Value.Seconds:F0}"));
        string weights = backend.Memory is { } memory ? $"{memory.Weights / 1e9:F2} GB" : "-";
        string cache = steps[options.Batches[^1]].CacheBytes is { } bytes ? $"{bytes / 1e9:F2} GB at batch {options.Batches[^1]}" : "-";
        return $"| {backend.Name}, {precision} | {1e3 * single:F2} ms | {rates} | {vocoder:F4} | {1e3 * firstAudio:F0} ms | {weights} | {cache} | {GpuState.MemoryInUse() ?? "-"} |";
    }
}
