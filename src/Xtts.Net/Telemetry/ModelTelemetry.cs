using System.Diagnostics;

namespace Xtts.Net.Telemetry;

/// <summary>What one loaded model tells meters and tracers. Thread-safe.</summary>
internal sealed class ModelTelemetry
{
    /// <param name="instruments">Where measurements go.</param>
    /// <param name="model">Name of the model.</param>
    /// <param name="backend">Name of the backend.</param>
    public ModelTelemetry(XttsInstruments instruments, string model, string backend)
    {
        Instruments = instruments;
        Tags = new TagList { { TelemetryNames.Model, model }, { TelemetryNames.Backend, backend } };
    }

    /// <summary>Where measurements go.</summary>
    public XttsInstruments Instruments { get; }

    /// <summary>Tags that every measurement of this model carries.</summary>
    public TagList Tags { get; }

    /// <summary>Starts to measure a request.</summary>
    /// <param name="operation">What is asked for (<see cref="TelemetryNames.Operation"/>).</param>
    /// <param name="language">Language without its region; <see langword="null"/> for cloning.</param>
    public RequestMeasurement Begin(string operation, string? language = null) => new(this, operation, language);

    /// <summary>Notes a request that is refused before there is anything to do.</summary>
    /// <param name="operation">What is asked for.</param>
    /// <param name="error">Why it is refused.</param>
    public void Refused(string operation, Exception error)
    {
        using var measurement = Begin(operation);
        measurement.Failed(error);
    }

    /// <summary>Notes that a request begins to wait for a turn of the model, or no longer does.</summary>
    /// <param name="change">1 or -1.</param>
    public void QueueChanged(int change) => Instruments.QueueLength.Add(change, Tags);

    /// <summary>Notes a step of decoding.</summary>
    /// <param name="sequences">Sequences that it served.</param>
    public void Stepped(int sequences)
    {
        try
        {
            if (Instruments.BatchSize.Enabled) Instruments.BatchSize.Record(sequences, Tags);
        }
        catch (Exception)       // of somebody who listens to measurements: the step was a good one, of several requests
        {
        }
    }
}
