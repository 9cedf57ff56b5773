using Xtts.Net.Benchmarks.Reporting;
using Xtts.Net.Benchmarks.Suites;

namespace Xtts.Net.Benchmarks.Tables;

/// <summary>Holds the figures of a report against the limits of its backends.</summary>
internal static class PerformanceLimits
{
    /// <summary>Every limit that there is.</summary>
    public static IEnumerable<LimitReport> Of(PerformanceReport report) => [.. report.Backends.SelectMany(Of), .. OfStreams(report.Streams), .. report.Flips.SelectMany(Of)];

    private static IEnumerable<LimitReport> Of(BackendReport figures)
    {
        var backend = BackendUnderTest.Find(figures.Backend);
        var (load, model, speech) = (figures.Load, figures.Model, figures.Speech);
        yield return LimitReport.AtMost(backend.Name, "ready", "s", load.ReadySeconds.Median, backend.LoadSeconds);
        yield return LimitReport.AtMost(backend.Name, "private memory while loading", "B", load.PeakBytes.Median, backend.LoadBytes);
        if (backend.StepLimit is { } step) yield return LimitReport.AtMost(backend.Name, "step of one sequence / floor", "", model.Steps[0].Ratio.Median, step);
        if (backend.VocoderShare is { } share) yield return LimitReport.AtLeast(backend.Name, "vocoder / multiply-adds of the machine", "", model.Vocoder.FloorShare.Median, share);
        if (backend.FirstAudioSeconds is { } first) yield return LimitReport.AtMost(backend.Name, "first audio", "s", speech.FirstAudio.Median, first);
        if (backend.TextRealTimeFactor is { } factor) yield return LimitReport.AtMost(backend.Name, "real-time factor of a text of 8 segments", "", speech.Texts[^1].RealTimeFactor.Median, factor);
        yield return LimitReport.AtMost(backend.Name, "vocoder's time, streamed / whole", "", speech.StreamedVocoder.Median, ServiceSuite.StreamingLimit);
        yield return LimitReport.AtMost(backend.Name, "vocoder's frames, streamed / whole", "", speech.StreamedFrames, ServiceSuite.StreamingLimit);
    }

    private static IEnumerable<LimitReport> OfStreams(StreamsReport? streams)
    {
        if (streams is null) yield break;
        var backend = BackendUnderTest.Find(streams.Backend);
        if (backend.OneStreamBytes is { } one) yield return LimitReport.AtMost(backend.Name, "private memory, one stream", "B", streams.OneStreamBytes, one);
        if (backend.ManyStreamsBytes is { } many) yield return LimitReport.AtMost(backend.Name, $"private memory, {streams.Streams} streams", "B", streams.PeakBytes, many);
    }

    private static IEnumerable<LimitReport> Of(FlipsReport flips) =>
        BackendUnderTest.Find(flips.Backend).Batches ? [LimitReport.AtMost(flips.Backend, "draws that load changes, of 100,000", "", flips.Rate, 0)] : [];
}
