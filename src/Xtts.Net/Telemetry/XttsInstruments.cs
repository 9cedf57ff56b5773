using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Xtts.Net.Telemetry;

/// <summary>The instruments of a meter. Thread-safe.</summary>
internal sealed class XttsInstruments
{
    private static readonly string? Version = typeof(XttsInstruments).Assembly.GetName().Version?.ToString(3);
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 7.5, 10, 15, 20, 30, 60, 120, 300] };
    private static readonly InstrumentAdvice<double> Factors = new() { HistogramBucketBoundaries = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 2, 3, 5, 10] };
    private static readonly InstrumentAdvice<int> Sequences = new() { HistogramBucketBoundaries = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64] };

    private XttsInstruments(Meter meter)
    {
        Requests = meter.CreateCounter<long>("xtts.requests", "{request}", "Requests that ended.");
        ActiveRequests = meter.CreateUpDownCounter<long>("xtts.requests.active", "{request}", "Requests that have begun and not ended.");
        QueueLength = meter.CreateUpDownCounter<long>("xtts.queue.length", "{request}", "Requests that wait for a turn of the model.");
        RequestDuration = meter.CreateHistogram("xtts.request.duration", "s", "Time from asking to the end.", tags: null, Seconds);
        TimeToFirstAudio = meter.CreateHistogram("xtts.time_to_first_audio", "s", "Time from asking to the first samples in the caller's hand.", tags: null, Seconds);
        RealTimeFactor = meter.CreateHistogram("xtts.real_time_factor", "1", "Seconds that the model works for a second of audio; below 1 is faster than it is heard.", tags: null, Factors);
        Codes = meter.CreateCounter<long>("xtts.codes", "{code}", "Audio codes of speech that was handed over.");
        AudioDuration = meter.CreateCounter<double>("xtts.audio.duration", "s", "Audio that was handed over.");
        BatchSize = meter.CreateHistogram("xtts.batch.size", "{sequence}", "Sequences that a step of decoding served at once.", tags: null, Sequences);
        LoadDuration = meter.CreateHistogram("xtts.model.load.duration", "s", "Time that loading a model took.", tags: null, Seconds);
    }

    /// <summary>Of the meter that programs without a container share.</summary>
    public static XttsInstruments Shared { get; } = new(new Meter(XttsTelemetry.MeterName, Version));

    /// <summary>Where activities start.</summary>
    public static ActivitySource Activities { get; } = new(XttsTelemetry.ActivitySourceName, Version);

    public Counter<long> Requests { get; }

    public UpDownCounter<long> ActiveRequests { get; }

    public UpDownCounter<long> QueueLength { get; }

    public Histogram<double> RequestDuration { get; }

    public Histogram<double> TimeToFirstAudio { get; }

    public Histogram<double> RealTimeFactor { get; }

    public Counter<long> Codes { get; }

    public Counter<double> AudioDuration { get; }

    public Histogram<int> BatchSize { get; }

    public Histogram<double> LoadDuration { get; }

    /// <summary>Instruments of a container's meter; the shared ones without a container.</summary>
    /// <param name="meters">The container's factory, which owns its meters.</param>
    public static XttsInstruments Of(IMeterFactory? meters) =>
        meters is null ? Shared : new XttsInstruments(meters.Create(new MeterOptions(XttsTelemetry.MeterName) { Version = Version }));
}
