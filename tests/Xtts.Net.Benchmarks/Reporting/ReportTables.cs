using System.Globalization;

namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>The tables of a report: what the console shows and what the page of figures holds.</summary>
/// <param name="report">The report.</param>
internal sealed class ReportTables(PerformanceReport report)
{
    /// <summary>Every table by its name on the page, in order.</summary>
    public IEnumerable<(string Name, string Text)> All()
    {
        yield return ("machine", Machine());
        yield return ("backends", Backends());
        yield return ("streaming", Streaming());
        if (report.Streams is { } streams) yield return ("streams", Streams(streams));
        if (report.Flips.Count > 0) yield return ("flips", Flips());
        yield return ("limits", Limits());
    }

    private string Machine()
    {
        var (machine, floors) = (report.Machine, report.Floors);
        double[] loads = [.. report.Backends.SelectMany(backend => (double[])[backend.Model.OtherLoad, backend.Speech.OtherLoad]), .. report.Streams is { } streams ? [streams.OtherLoad] : Array.Empty<double>()];
        string others = loads.Length == 0 ? "" : $" Other programs used {Number(100 * loads.Min(), "0")} to {Number(100 * loads.Max(), "0")} % of the machine while a backend was measured.";
        string trial = report.Effort == "full" ? "" : "**A trial in which texts were cut short: no figures to go by.** ";
        return string.Create(CultureInfo.InvariantCulture, $"""
            {trial}Measured on {report.Measured:d MMMM yyyy}, {report.Measured:HH:mm} UTC: {machine.Processor}, {machine.LogicalProcessors} logical processors, {machine.RegisterBits}-bit multiply-add; {machine.System}; {machine.Runtime}; {machine.Threads} threads.{others}

            The machine itself: memory is read at {Of(floors.MemoryBytesPerSecond, 1e-9, "0.0")} GB/s, multiply-adds in registers are done at {Of(floors.MultiplyAddsPerSecond, 2e-9, "0")} GFLOP/s.

            """);
    }

    private string Backends()
    {
        var table = new MarkdownTable(
            "backend", "ready, s", "first audio, ms", "sequences", "step, ms", "codes/s", "floor, ms", "step / floor", "vocoder, real-time factor", "of the multiply-adds", "end to end, real-time factor", "memory at peak, GB");
        foreach (var backend in report.Backends)
        {
            foreach (var step in backend.Model.Steps)
            {
                bool first = step == backend.Model.Steps[0];
                var text = backend.Speech.Texts.FirstOrDefault(text => text.Segments == step.Sequences);
                table.Add(
                    first ? $"{backend.Library}, {backend.Precision}" : "",
                    first ? Of(backend.Load.ReadySeconds, 1, "0.00") : "",
                    first ? Of(backend.Speech.FirstAudio, 1e3, "0") : "",
                    Number(step.Sequences, "0"),
                    Of(step.Seconds, 1e3, "0.0"),
                    Number(step.Sequences / step.Seconds.Median, "0"),
                    Number(1e3 * step.FloorSeconds.Median, "0.0"),
                    $"{Number(step.Ratio.Median, "0.00")}x",
                    first ? Of(backend.Model.Vocoder.RealTimeFactor, 1, "0.00") : "",
                    first ? $"{Number(100 * backend.Model.Vocoder.FloorShare.Median, "0")} %" : "",
                    text is null ? "" : Of(text.RealTimeFactor, 1, "0.00"),
                    text is null ? "" : Number(text.PeakBytes / 1e9, "0.00"));
            }
        }

        return table.ToString();
    }

    private string Streaming()
    {
        var table = new MarkdownTable("backend", "ten seconds whole, real-time factor", "as a stream", "vocoder, time streamed / whole", "vocoder, frames streamed / whole");
        foreach (var backend in report.Backends)
        {
            var speech = backend.Speech;
            table.Add(
                $"{backend.Library}, {backend.Precision}",
                Of(speech.Texts[0].RealTimeFactor, 1, "0.00"),
                Of(speech.StreamedRealTimeFactor, 1, "0.00"),
                Of(speech.StreamedVocoder, 1, "0.00"),
                Number(speech.StreamedFrames, "0.00"));
        }

        return table.ToString();
    }

    private static string Streams(StreamsReport streams)
    {
        var table = new MarkdownTable("backend", "streams", "sound in all, s", "real-time factor of all", "first audio, s: median (first to last)", "memory at peak, GB", "with one stream, GB");
        table.Add(
            streams.Backend,
            Number(streams.Streams, "0"),
            Number(streams.AudioSeconds, "0"),
            Number(streams.RealTimeFactor, "0.00"),
            Of(streams.FirstAudio, 1, "0.00"),
            Number(streams.PeakBytes / 1e9, "0.00"),
            Number(streams.OneStreamBytes / 1e9, "0.00"));
        return table.ToString();
    }

    private string Flips()
    {
        var table = new MarkdownTable("backend", "requests", "codes compared", "draws that fell otherwise", "of 100,000 codes");
        foreach (var flips in report.Flips) table.Add(flips.Backend, Number(flips.Requests, "0"), Number(flips.Codes, "0"), Number(flips.Flips, "0"), Number(flips.Rate, "0.0"));
        return table.ToString();
    }

    private string Limits()
    {
        var table = new MarkdownTable("backend", "figure", "median", "limit", "met");
        foreach (var limit in report.Limits) table.Add(limit.Backend, limit.Figure, Value(limit.Value, limit.Unit), $"{(limit.Reaches ? ">=" : "<=")} {Value(limit.Limit, limit.Unit)}", limit.IsMet ? "yes" : "**no**");
        return table.ToString();
    }

    private static string Value(double value, string unit) => unit switch
    {
        "B" => $"{Number(value / 1e9, "0.00")} GB",
        "s" => $"{Number(value, "0.00")} s",
        _ => Number(value, "0.00"),
    };

    /// <summary>Median and range.</summary>
    private static string Of(Spread spread, double scale, string format) => spread.Count == 1
        ? Number(scale * spread.Median, format)
        : $"{Number(scale * spread.Median, format)} ({Number(scale * spread.Lowest, format)} to {Number(scale * spread.Highest, format)})";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
