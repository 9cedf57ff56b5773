using System.Diagnostics;
using System.Globalization;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Reporting;
using Xtts.Net.Benchmarks.Speaking;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>What somebody waits for who asks a service: first audio of a stream, texts of several segments, and what streaming costs the vocoder. In a fresh process.</summary>
internal static class ServiceSuite
{
    /// <summary>Verb of the process that measures.</summary>
    public const string Verb = "measure-service";

    /// <summary>Most work of the vocoder for a stream of ten seconds, in times of the whole utterance.</summary>
    public const double StreamingLimit = 1.35;
    private const int ShortCodes = 60;
    private static readonly int[] SegmentCounts = [1, 4, 8];

    /// <summary>Measures in a fresh process.</summary>
    public static IEnumerable<Figure> Run(BackendUnderTest backend, string path, int threads)
    {
        var report = Ask(backend, path, threads, Effort.Full);
        yield return new Figure("first audio of a short sentence, streamed", Seconds(report.FirstAudio.Median), Seconds(report.FirstAudio.Lowest), "", "",
            backend.FirstAudioSeconds is { } first ? $"<= {first:F1} s" : "", backend.FirstAudioSeconds is { } wanted ? report.FirstAudio.Median <= wanted : null) { Runs = $"{report.FirstAudio.Count} runs" };
        foreach (var text in report.Texts)
        {
            double? limit = text.Segments == SegmentCounts[^1] ? backend.TextRealTimeFactor : null;
            yield return new Figure($"text of {text.Segments} segment(s): real-time factor", $"{text.RealTimeFactor.Median:F2}", $"{text.RealTimeFactor.Lowest:F2}", "", "",
                limit is null ? "" : $"<= {limit:F2}", limit is null ? null : text.RealTimeFactor.Median <= limit) { Runs = $"{text.RealTimeFactor.Count} runs" };
            yield return Figure.Information("  private memory at its peak up to then", $"{text.PeakBytes / 1e9:F2} GB");
        }

        yield return Figure.Information("ten seconds as a stream: real-time factor", $"{report.StreamedRealTimeFactor.Median:F2}", $"{report.StreamedRealTimeFactor.Lowest:F2}") with { Runs = $"{report.StreamedRealTimeFactor.Count} runs" };
        yield return Figure.Limited("  its vocoder's time against the whole utterance's", Times(report.StreamedVocoder.Median), Times(report.StreamedVocoder.Lowest), $"<= {Times(StreamingLimit)}", report.StreamedVocoder.Median <= StreamingLimit);
        yield return Figure.Limited("  its vocoder's frames against the whole utterance's", Times(report.StreamedFrames), Times(report.StreamedFrames), $"<= {Times(StreamingLimit)}", report.StreamedFrames <= StreamingLimit);
        yield return Figure.Information("used by other programs meanwhile", $"{100 * report.OtherLoad:F0} % of the machine");
    }

    /// <summary>Measures in a fresh process.</summary>
    public static SpeechReport Ask(BackendUnderTest backend, string path, int threads, Effort effort) =>
        FreshProcess.Ask(ReportJson.Default.SpeechReport, Verb, backend.Name, path, threads.ToString(CultureInfo.InvariantCulture), effort.Name);

    /// <summary>The work of the fresh process.</summary>
    public static async Task MeasureAsync(BackendUnderTest backend, string path, int threads, Effort effort)
    {
        var load = new OtherLoad();
        using var memory = new MemoryWatch();
        long start = Stopwatch.GetTimestamp();
        await using var model = await SpeakingModel.LoadAsync(backend, path, threads);
        double ready = Stopwatch.GetElapsedTime(start).TotalSeconds, loaded = memory.Peak;
        await model.StreamAsync(SpokenTexts.Short, ShortCodes);     // what is made at first use is there from now on
        var firstAudio = QuietRun<double>.Collect(effort.Starts, () => Measure(() => model.FirstAudioAsync(SpokenTexts.Short, ShortCodes).Result));
        var streamed = QuietRun<StreamingCost>.Collect(effort.Rounds, () => Measure(() => StreamingCost.MeasureAsync(model, effort.SegmentCodes).Result));
        var texts = new List<TextReport> { new(1, Spread.Of(streamed.Kept.Select(cost => cost.WholeRealTimeFactor)), memory.Peak) };
        foreach (int segments in SegmentCounts.Skip(1))
        {
            string text = SpokenTexts.Of(segments);
            var factors = QuietRun<double>.Collect(effort.TextRounds(backend), () => Measure(() => RealTimeFactor(model.SpeakAsync(text, effort.SegmentCodes).Result, segments)));
            texts.Add(new TextReport(segments, Spread.Of(factors.Kept), memory.Peak));
        }

        FreshProcess.Answer(
            new SpeechReport(ready, loaded, Spread.Of(firstAudio.Kept), streamed.Kept[0].Frames, Spread.Of(streamed.Kept.Select(cost => cost.Seconds)), Spread.Of(streamed.Kept.Select(cost => cost.RealTimeFactor)), texts, load.Share),
            ReportJson.Default.SpeechReport);
    }

    private static double RealTimeFactor((double Seconds, Speech Speech) result, int segments) => result.Speech.Segments.Length == segments
        ? result.Seconds / result.Speech.Duration.TotalSeconds
        : throw new InvalidOperationException($"The text became {result.Speech.Segments.Length} segments in the place of {segments}.");

    private static (T Result, bool IsQuiet) Measure<T>(Func<T> measure)
    {
        var load = new OtherLoad();
        return (measure(), load.IsQuiet);
    }

    private static string Seconds(double seconds) => $"{seconds:F2} s";

    private static string Times(double ratio) => $"{ratio:F2}x";
}
