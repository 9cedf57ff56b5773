using System.Diagnostics;
using Xtts.Net.Benchmarks.FullSize;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Reporting;
using Xtts.Net.Benchmarks.Suites;

namespace Xtts.Net.Benchmarks.Tables;

/// <summary>Measures every backend that was asked for, each part in a fresh process, beside the floors of the machine.</summary>
internal static class PerformanceTable
{
    /// <summary>Verb of the command line.</summary>
    public const string Verb = "table";

    /// <summary>Measures, prints the tables and writes the report.</summary>
    /// <returns>0 when everything could be measured and every limit was met, 1 when not, 2 when the command line is not understood.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        TableOptions options;
        try
        {
            options = TableOptions.Parse(arguments);
        }
        catch (ArgumentException error)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }

        var files = new FullSizeModel(options.Folder);
        string path = files.RequireReleased();
        var measured = DateTimeOffset.UtcNow;
        var steps = new Steps();
        var floors = steps.Run("floors", () => FloorSuite.Measure(options.Threads)) ?? throw new InvalidOperationException("The floors of the machine could not be measured.");
        BackendReport?[] backends = [.. options.Backends.Select(backend => steps.Run(backend.Name, () => Measure(backend, path, options.Threads, options.Effort)))];
        var crowded = options.Backends.FirstOrDefault(backend => backend.ManyStreamsBytes is not null);
        var streams = crowded is null ? null : steps.Run("streams", () => StreamsSuite.Ask(crowded, path, options.Threads, options.Effort));
        FlipsReport?[] flips = [.. options.Backends.Where(backend => backend.IsOnnx).Select(backend => steps.Run($"flips {backend.Name}", () => FlipsSuite.Ask(backend, options.Threads, files.Folder, options.Effort)))];
        var report = new PerformanceReport(
            PerformanceReport.CurrentSchema, measured, options.Effort.Name, Machine.Report(options.Threads), floors, [.. backends.OfType<BackendReport>()], streams, [.. flips.OfType<FlipsReport>()], []);
        report = report with { Limits = [.. PerformanceLimits.Of(report)] };
        foreach (var (_, text) in new ReportTables(report).All()) Console.WriteLine(text);
        if (options.Json is { } json) report.Write(json);
        return steps.Failed || report.Limits.Any(limit => !limit.IsMet) ? 1 : 0;
    }

    private static BackendReport Measure(BackendUnderTest backend, string path, int threads, Effort effort)
    {
        LoadSuite.Prepare(backend, path, threads);
        return new BackendReport(backend.Name, backend.Library, backend.Precision, LoadSuite.Ask(backend, path, threads), ModelSuite.Ask(backend, path, threads), ServiceSuite.Ask(backend, path, threads, effort));
    }

    /// <summary>The parts of the run: one that fails is told, and the others go on.</summary>
    private sealed class Steps
    {
        /// <summary>Whether a part failed.</summary>
        public bool Failed { get; private set; }

        /// <summary>Runs a part, and tells of it on the error stream.</summary>
        public T? Run<T>(string name, Func<T> measure)
            where T : class
        {
            long start = Stopwatch.GetTimestamp();
            try
            {
                var result = measure();
                Console.Error.WriteLine($"{name}: {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
                return result;
            }
            catch (Exception error) when (error is InvalidOperationException or XttsException)
            {
                Failed = true;
                Console.Error.WriteLine($"{name}: failed. {error.Message}");
                return null;
            }
        }
    }
}
