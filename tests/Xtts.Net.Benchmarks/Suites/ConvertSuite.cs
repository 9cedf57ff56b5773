using System.Diagnostics;
using Xtts.Net.Benchmarks.Floors;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Checkpoints.Export;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Exporting a full-size checkpoint, each time in a fresh process, against copying the written file; both until the bytes are on the disk.</summary>
internal static class ConvertSuite
{
    /// <summary>Verb of the process that measures.</summary>
    public const string Verb = "measure-convert";

    private const int Turns = 5;
    private const double LimitOfSpeed = 0.6;
    private const double LimitInBytes = 64e6;

    /// <summary>Measures the formats and precisions.</summary>
    public static IEnumerable<Figure> Run(string path) =>
    [
        .. Measure(path, "converted.safetensors", ExportPrecision.Keep, isLimited: true),
        .. Measure(path, "converted.pth", ExportPrecision.Keep, isLimited: false),
        .. Measure(path, "converted.safetensors", ExportPrecision.Float16, isLimited: false),
        .. Measure(path, "converted.safetensors", ExportPrecision.BFloat16, isLimited: false),
    ];

    /// <summary>The work of the fresh process: exports and reports.</summary>
    public static void Measure(string path, string output, string precision)
    {
        File.Delete(output);    // cp has nothing to replace either
        var load = new OtherLoad();
        using var memory = new MemoryWatch();
        long start = Stopwatch.GetTimestamp();
        var result = CheckpointExporter.ExportAsync(path, output, new ExportOptions { Precision = Enum.Parse<ExportPrecision>(precision) }).GetAwaiter().GetResult();
        FreshProcess.Report("seconds", Stopwatch.GetElapsedTime(start).TotalSeconds);
        FreshProcess.Report("bytes", result.OutputBytes);
        FreshProcess.Report("peak", memory.Peak);
        FreshProcess.Report("increase", memory.Peak - memory.Start);
        FreshProcess.Report(load);
    }

    private static IEnumerable<Figure> Measure(string path, string name, ExportPrecision precision, bool isLimited)
    {
        string output = Path.Combine(Path.GetDirectoryName(path)!, name), copy = output + ".copy";
        Sample seconds = new(), floor = new(), speed = new(), peak = new(), increase = new();
        double bytes = FreshProcess.Run(Verb, path, output, precision.ToString())["bytes"];    // source and output are in the cache from here on
        var runs = QuietRun<(IReadOnlyDictionary<string, double> Report, double Copy)>.Collect(Turns, () =>
        {
            double before = FileCopyFloor.Measure(output, copy);
            var (report, isQuiet) = FreshProcess.RunQuiet(Verb, path, output, precision.ToString());
            return ((report, (before + FileCopyFloor.Measure(output, copy)) / 2), isQuiet);
        });
        File.Delete(output);
        foreach (var (report, copied) in runs.Kept)
        {
            seconds.Add(report["seconds"]);
            floor.Add(copied);
            speed.Add(copied / report["seconds"]);
            peak.Add(report["peak"]);
            increase.Add(report["increase"]);
        }

        string what = $"convert to {Path.GetExtension(name)}, {(precision == ExportPrecision.Keep ? "bytes kept" : precision.ToString())}, {bytes / 1e9:F2} GB";
        yield return new Figure(
            what, $"{seconds.Median:F2} s", $"{seconds.Minimum:F2} s", $"{floor.Median:F2} s", $"{100 * speed.Median:F0} %",
            isLimited ? $">= {100 * LimitOfSpeed:F0} %" : "", isLimited ? speed.Median >= LimitOfSpeed : null) { Runs = runs.Account };
        if (!isLimited) yield break;
        yield return Memory("  private memory of the process at its peak", peak);
        yield return Memory("  private memory above the start", increase);
    }

    private static Figure Memory(string name, Sample bytes) => Figure.Limited(
        name, $"{bytes.Median / 1e6:F1} MB", $"{bytes.Minimum / 1e6:F1} MB", $"<= {LimitInBytes / 1e6:F0} MB", bytes.Median <= LimitInBytes);
}
