using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Xtts.Net.Telemetry;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Telemetry;

/// <summary>A meter factory of one test, and everything that is measured with its meters.</summary>
internal sealed class MeasurementRecorder : IMeterFactory
{
    private readonly ConcurrentQueue<RecordedMeasurement> _measurements = new();
    private readonly MeterListener _listener = new();
    private Meter? _meter;

    public MeasurementRecorder()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, this)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Called with every measurement, on the thread that measures, which it may hold up.</summary>
    public Action<RecordedMeasurement>? Measured { get; set; }

    /// <summary>Measurements of an instrument, in order.</summary>
    public IReadOnlyList<RecordedMeasurement> Of(string instrument) => [.. _measurements.Where(measurement => measurement.Instrument == instrument)];

    /// <inheritdoc/>
    public Meter Create(MeterOptions options)
    {
        options.Name.Should().Be(XttsTelemetry.MeterName);
        return _meter ??= new Meter(options.Name, options.Version, options.Tags, scope: this);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        _meter?.Dispose();
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var measurement = new RecordedMeasurement(instrument.Name, value, tags.ToArray().ToDictionary());
        _measurements.Enqueue(measurement);
        Measured?.Invoke(measurement);
    }
}
