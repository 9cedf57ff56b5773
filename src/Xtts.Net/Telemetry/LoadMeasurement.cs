using System.Diagnostics;
using Xtts.Net.Loading;

namespace Xtts.Net.Telemetry;

/// <summary>Measures the loading of a model, and is its activity.</summary>
internal sealed class LoadMeasurement : IDisposable
{
    private readonly XttsInstruments _instruments;
    private readonly Activity? _activity = XttsInstruments.Activities.StartActivity("xtts.load");
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly string? _name;
    private TagList _tags;

    public LoadMeasurement(XttsInstruments instruments, XttsOptions options)
    {
        _instruments = instruments;
        _name = options.Name;
        string named = options.CheckpointPath ?? options.Model ?? "";
        _tags = new TagList { { TelemetryNames.Model, _name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(named)) }, { TelemetryNames.Backend, options.Backend?.Name } };
    }

    /// <summary>It is loaded.</summary>
    /// <param name="model">What was loaded.</param>
    /// <returns>What measures its requests.</returns>
    public ModelTelemetry Completed(ModelDescription model)
    {
        var telemetry = new ModelTelemetry(_instruments, _name ?? Path.GetFileName(model.CheckpointPath), model.Backend);
        _tags = telemetry.Tags;
        _tags.Add(TelemetryNames.Outcome, TelemetryNames.Completed);
        return telemetry;
    }

    /// <summary>It failed, or was cancelled.</summary>
    /// <param name="error">What ended it.</param>
    public void Failed(Exception error)
    {
        bool cancelled = error is OperationCanceledException;
        _tags.Add(TelemetryNames.Outcome, cancelled ? TelemetryNames.Cancelled : TelemetryNames.Failed);
        if (cancelled) return;
        _tags.Add(TelemetryNames.ErrorType, error.GetType().FullName);
        _activity?.SetStatus(ActivityStatusCode.Error, error.Message);      // of files and settings: no text that is spoken
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _instruments.LoadDuration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, _tags);
        if (_activity is null) return;
        foreach (var tag in _tags) _activity.SetTag(tag.Key, tag.Value);
        _activity.Dispose();
    }
}
