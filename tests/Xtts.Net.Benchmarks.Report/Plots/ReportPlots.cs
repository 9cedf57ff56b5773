using Xtts.Net.Benchmarks.Reporting;

namespace Xtts.Net.Benchmarks.Report.Plots;

/// <summary>The plots of a report.</summary>
internal static class ReportPlots
{
    /// <summary>Writes them as PNG files.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">Where to; created when it is not there.</param>
    public static void Write(PerformanceReport report, string folder)
    {
        Directory.CreateDirectory(folder);
        string[] backends = [.. report.Backends.Select(backend => $"{backend.Library}\n{backend.Precision}")];
        int[] sequences = [.. report.Backends.SelectMany(backend => backend.Model.Steps).Select(step => step.Sequences).Distinct().Order()];

        new GroupedBars("Decoding step at context 200; the floor is reading its weights once", "milliseconds", backends)
            .Add("floor", report.Backends.Select(backend => 1e3 * backend.Model.Steps[0].FloorSeconds.Median))
            .AddEach(sequences, count => $"{count} sequence{(count == 1 ? "" : "s")}", count => report.Backends.Select(backend => 1e3 * Step(backend, count)))
            .Save(Path.Combine(folder, "step.png"));

        new GroupedBars("From text to sound, time / length of the sound", "real-time factor", backends) { Line = 1 }
            .AddEach(sequences, count => $"{count} segment{(count == 1 ? "" : "s")}", count => report.Backends.Select(backend => Text(backend, count)?.RealTimeFactor.Median ?? 0))
            .Save(Path.Combine(folder, "real-time-factor.png"));

        new GroupedBars("Private memory of the process at its peak", "GB", backends)
            .Add("loading", report.Backends.Select(backend => backend.Load.PeakBytes.Median / 1e9))
            .AddEach(sequences, count => $"{count} segment{(count == 1 ? "" : "s")}", count => report.Backends.Select(backend => (Text(backend, count)?.PeakBytes ?? 0) / 1e9))
            .Save(Path.Combine(folder, "memory.png"));
    }

    private static double Step(BackendReport backend, int sequences) => backend.Model.Steps.FirstOrDefault(step => step.Sequences == sequences)?.Seconds.Median ?? 0;

    private static TextReport? Text(BackendReport backend, int segments) => backend.Speech.Texts.FirstOrDefault(text => text.Segments == segments);
}
