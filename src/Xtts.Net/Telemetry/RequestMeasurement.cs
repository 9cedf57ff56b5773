using System.Diagnostics;

namespace Xtts.Net.Telemetry;

/// <summary>Measures one request from asking to its end, and is its activity. Disposing it without an outcome counts a cancelled request: a stream whose reader went away.</summary>
/// <remarks>One flow of work uses it; the activity is current where the measurement was begun, so begin it inside an asynchronous method.</remarks>
internal sealed class RequestMeasurement : IDisposable
{
    private readonly ModelTelemetry _model;
    private readonly TagList _tags;
    private readonly Activity? _activity;
    private readonly long _asked = Stopwatch.GetTimestamp();
    private long _started;
    private bool _waiting = true, _spoke, _ended;
    private string _outcome = TelemetryNames.Cancelled;

    public RequestMeasurement(ModelTelemetry model, string operation, string? language)
    {
        _model = model;
        _tags = model.Tags;
        _tags.Add(TelemetryNames.Operation, operation);
        if (language is not null) _tags.Add(TelemetryNames.Language, language);
        _activity = XttsInstruments.Activities.StartActivity("xtts." + operation);
        if (_activity is not null)
        {
            foreach (var tag in _tags) _activity.SetTag(tag.Key, tag.Value);
        }

        model.Instruments.QueueLength.Add(1, model.Tags);
    }

    /// <summary>Its turn has come. Later calls have no effect.</summary>
    public void Started()
    {
        if (!_waiting) return;
        _waiting = false;
        _started = Stopwatch.GetTimestamp();
        _model.Instruments.QueueLength.Add(-1, _model.Tags);
        _model.Instruments.ActiveRequests.Add(1, _model.Tags);
    }

    /// <summary>Samples are handed over for the first time. Later calls have no effect.</summary>
    public void FirstAudio()
    {
        if (_spoke) return;
        _spoke = true;
        _model.Instruments.TimeToFirstAudio.Record(Stopwatch.GetElapsedTime(_asked).TotalSeconds, _tags);
        _activity?.AddEvent(new ActivityEvent("xtts.first_audio"));
    }

    /// <summary>Everything was handed over.</summary>
    /// <param name="codes">Audio codes.</param>
    /// <param name="audio">Length of the audio.</param>
    /// <param name="endedByItself">Whether the model finished, rather than reaching the limit.</param>
    public void Completed(int codes, TimeSpan audio, bool endedByItself)
    {
        Completed();
        if (!endedByItself) _outcome = TelemetryNames.LimitReached;
        double seconds = audio.TotalSeconds;
        _model.Instruments.Codes.Add(codes, _tags);
        _model.Instruments.AudioDuration.Add(seconds, _tags);
        if (seconds > 0) _model.Instruments.RealTimeFactor.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds / seconds, _tags);
        _activity?.SetTag("xtts.codes", codes).SetTag("xtts.audio.seconds", seconds);
    }

    /// <summary>What has no audio, such as cloning, is done.</summary>
    public void Completed() => _outcome = TelemetryNames.Completed;

    /// <summary>It failed, or was cancelled.</summary>
    /// <param name="error">What ended it.</param>
    public void Failed(Exception error)
    {
        _outcome = error is OperationCanceledException ? TelemetryNames.Cancelled : TelemetryNames.Failed;
        if (_outcome == TelemetryNames.Cancelled) return;
        // The message may quote the text that was to be spoken, so only its type is told.
        _activity?.SetStatus(ActivityStatusCode.Error).SetTag(TelemetryNames.ErrorType, error.GetType().FullName);
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (_ended) return;
        _ended = true;
        if (_waiting) _model.Instruments.QueueLength.Add(-1, _model.Tags);
        else _model.Instruments.ActiveRequests.Add(-1, _model.Tags);
        var tags = _tags;
        tags.Add(TelemetryNames.Outcome, _outcome);
        _model.Instruments.Requests.Add(1, tags);
        _model.Instruments.RequestDuration.Record(Stopwatch.GetElapsedTime(_asked).TotalSeconds, tags);
        _activity?.SetTag(TelemetryNames.Outcome, _outcome);
        _activity?.Dispose();
    }
}
