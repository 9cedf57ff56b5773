using System.Diagnostics;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Diagnosing a 5.6 GB trainer checkpoint; reading every weight of a model, and of two models to compare them. Each time in a fresh process.</summary>
internal static class DiagnosisSuite
{
    /// <summary>Verb of the process that measures.</summary>
    public const string Verb = "measure-diagnosis";

    private const int Processes = 5;
    private const double LimitInSeconds = 0.3;
    private const double LimitInBytes = 100e6;

    /// <summary>Measures in fresh processes.</summary>
    /// <param name="trainer">A trainer's checkpoint.</param>
    /// <param name="model">A model with real bytes.</param>
    public static IEnumerable<Figure> Run(string trainer, string model)
    {
        foreach (var figure in Run("diagnose", trainer, "diagnose a trainer file: first in a process", LimitInSeconds)) yield return figure;
        foreach (var figure in Run("deep", model, "diagnose a model and read every weight", null)) yield return figure;
        foreach (var figure in Run("compare", model, "compare two models, each read once", null)) yield return figure;
    }

    /// <summary>The work of the fresh process.</summary>
    public static void Measure(string work, string path)
    {
        var load = new OtherLoad();
        using var memory = new MemoryWatch();
        long start = Stopwatch.GetTimestamp();
        bool isSound = work switch
        {
            "compare" => CheckpointComparison.Compare(path, path).HaveSameWeights,
            var depth => CheckpointDiagnostician.Diagnose(path, new DiagnosisOptions { Deep = depth == "deep" }).IsReady,
        };
        FreshProcess.Report("seconds", isSound ? Stopwatch.GetElapsedTime(start).TotalSeconds : throw new InvalidDataException($"'{path}' is not what it should be."));
        FreshProcess.Report("peak", memory.Peak);
        FreshProcess.Report(load);
    }

    private static IEnumerable<Figure> Run(string work, string path, string name, double? limit)
    {
        Sample seconds = new(), peak = new();
        FreshProcess.Run(Verb, work, path);
        var runs = QuietRun<IReadOnlyDictionary<string, double>>.Collect(Processes, () => FreshProcess.RunQuiet(Verb, work, path));
        foreach (var report in runs.Kept)
        {
            seconds.Add(report["seconds"]);
            peak.Add(report["peak"]);
        }

        string median = $"{1e3 * seconds.Median:F0} ms", best = $"{1e3 * seconds.Minimum:F0} ms";
        yield return (limit is { } most ? Figure.Limited(name, median, best, $"< {1e3 * most:F0} ms", seconds.Median < most) : Figure.Information(name, median, best)) with { Runs = runs.Account };
        yield return Figure.Limited("  private memory of the process at its peak", $"{peak.Median / 1e6:F1} MB", $"{peak.Minimum / 1e6:F1} MB", $"<= {LimitInBytes / 1e6:F0} MB", peak.Median <= LimitInBytes);
    }
}
