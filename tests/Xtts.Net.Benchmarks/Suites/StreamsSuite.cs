using System.Diagnostics;
using System.Globalization;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Reporting;
using Xtts.Net.Benchmarks.Speaking;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Twenty streams at once on one model: the memory that they take, and how long each waits for its first sound. In a fresh process.</summary>
internal static class StreamsSuite
{
    /// <summary>Verb of the process that measures.</summary>
    public const string Verb = "measure-streams";

    private const int Streams = 20, Segments = 2;

    /// <summary>Measures in a fresh process.</summary>
    public static IEnumerable<Figure> Run(BackendUnderTest backend, string path, int threads)
    {
        var report = Ask(backend, path, threads, Effort.Full);
        yield return Bytes("one stream: private memory at its peak, loading included", report.OneStreamBytes, backend.OneStreamBytes);
        yield return Bytes($"{report.Streams} streams at once: private memory at its peak", report.PeakBytes, backend.ManyStreamsBytes);
        yield return Figure.Information($"  first audio, {report.FirstAudio.Count} of {report.Streams} streams", $"{report.FirstAudio.Median:F2} s", $"{report.FirstAudio.Lowest:F2} s");
        yield return Figure.Information("  first audio of the last one", $"{report.FirstAudio.Highest:F2} s");
        yield return Figure.Information($"  real-time factor of all {report.AudioSeconds:F0} s of sound together", $"{report.RealTimeFactor:F2}");
        yield return Figure.Information("used by other programs meanwhile", $"{100 * report.OtherLoad:F0} % of the machine");
    }

    /// <summary>Measures in a fresh process.</summary>
    public static StreamsReport Ask(BackendUnderTest backend, string path, int threads, Effort effort) =>
        FreshProcess.Ask(ReportJson.Default.StreamsReport, Verb, backend.Name, path, threads.ToString(CultureInfo.InvariantCulture), effort.Name);

    /// <summary>The work of the fresh process.</summary>
    public static async Task MeasureAsync(BackendUnderTest backend, string path, int threads, Effort effort)
    {
        var load = new OtherLoad();
        using var memory = new MemoryWatch();
        await using var model = await SpeakingModel.LoadAsync(backend, path, threads);
        string text = SpokenTexts.Of(Segments);
        await model.StreamAsync(text, effort.StreamCodes);
        double one = memory.Peak;
        long start = Stopwatch.GetTimestamp();
        var streams = await Task.WhenAll(Enumerable.Range(0, Streams).Select(_ => model.StreamAsync(text, effort.StreamCodes)));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds, audio = streams.Sum(stream => stream.AudioSeconds);
        FreshProcess.Answer(
            new StreamsReport(backend.Name, Streams, audio, seconds / audio, Spread.Of(streams.Select(stream => stream.FirstAudio)), one, memory.Peak, load.Share),
            ReportJson.Default.StreamsReport);
    }

    private static Figure Bytes(string name, double bytes, double? limit) =>
        new(name, $"{bytes / 1e9:F2} GB", "", "", "", limit is null ? "" : $"<= {limit / 1e9:F1} GB", limit is null ? null : bytes <= limit);
}
