using System.Diagnostics;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Opening a 5.6 GB trainer checkpoint and listing its tensors, each time in a fresh process.</summary>
internal static class OpeningSuite
{
    /// <summary>Verb of the process that measures.</summary>
    public const string Verb = "measure-opening";

    private const int Processes = 5;
    private const int Repetitions = 20;
    private const double LimitInSeconds = 0.1;
    private const double LimitInBytes = 64e6;

    /// <summary>Measures in fresh processes.</summary>
    public static IEnumerable<Figure> Run(string path)
    {
        Sample first = new(), again = new(), peak = new(), increase = new();
        double tensors = 0;
        FreshProcess.Run(Verb, path);
        var runs = QuietRun<IReadOnlyDictionary<string, double>>.Collect(Processes, () => FreshProcess.RunQuiet(Verb, path));
        foreach (var report in runs.Kept)
        {
            tensors = report["tensors"];
            first.Add(report["first"]);
            again.Add(report["again"]);
            peak.Add(report["peak"]);
            increase.Add(report["increase"]);
        }

        string size = $"{new FileInfo(path).Length / 1e9:F1} GB";
        yield return Duration($"open {size} trainer file, list {tensors:F0} tensors: first in a process", first) with { Runs = runs.Account };
        yield return Duration("  again in the same process", again);
        yield return Memory("  private memory of the process at its peak", peak);
        yield return Memory("  private memory above the start", increase);
    }

    /// <summary>The work of the fresh process: opens and lists, then again, and reports.</summary>
    public static void Measure(string path)
    {
        var load = new OtherLoad();
        using var memory = new MemoryWatch();
        double first = OpenAndList(path, out int tensors);
        FreshProcess.Report("tensors", tensors);
        FreshProcess.Report("first", first);
        FreshProcess.Report("peak", memory.Peak);
        FreshProcess.Report("increase", memory.Peak - memory.Start);
        var again = new Sample();
        for (int i = 0; i < Repetitions; i++) again.Add(OpenAndList(path, out _));
        FreshProcess.Report("again", again.Median);
        FreshProcess.Report(load);
    }

    private static double OpenAndList(string path, out int tensors)
    {
        long start = Stopwatch.GetTimestamp(), bytes = 0;
        using var checkpoint = new CheckpointReader().Open(path);
        foreach (var tensor in checkpoint.Tensors.Values) bytes += tensor.SpannedBytes;
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        tensors = bytes > 0 ? checkpoint.Tensors.Count : throw new InvalidDataException("The checkpoint lists no tensors.");
        return seconds;
    }

    private static Figure Duration(string name, Sample seconds) => Figure.Limited(
        name, $"{1e3 * seconds.Median:F1} ms", $"{1e3 * seconds.Minimum:F1} ms", $"< {1e3 * LimitInSeconds:F0} ms", seconds.Median < LimitInSeconds);

    private static Figure Memory(string name, Sample bytes) => Figure.Limited(
        name, $"{bytes.Median / 1e6:F1} MB", $"{bytes.Minimum / 1e6:F1} MB", $"<= {LimitInBytes / 1e6:F0} MB", bytes.Median <= LimitInBytes);
}
