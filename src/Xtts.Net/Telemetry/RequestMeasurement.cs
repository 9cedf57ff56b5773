using System.Diagnostics;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Telemetry;

/// <summary>Measures one request from asking to its end, and is its activity. Disposing it without an outcome counts a cancelled request: a stream whose reader went away.</summary>
/// <remarks>
/// One flow of work uses it; the activity is current where the measurement was begun, so begin it inside an asynchronous method. No tag has more values than the model has languages and the
/// program has types of exceptions.
/// </remarks>
internal sealed class RequestMeasurement : IDisposable
{
    private readonly ModelTelemetry _model;
    private readonly TagList _tags;
    private readonly Activity? _activity;
    private readonly long _asked = Stopwatch.GetTimestamp();
    private bool _spoke, _cutOff, _ended;
    private long _codes;
    private TimeSpan _audio;
    private string _outcome = TelemetryNames.Cancelled;
    private string? _error;

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

        model.Instruments.ActiveRequests.Add(1, model.Tags);
    }

    /// <summary>A chunk is in the caller's hand.</summary>
    public void HandOver(SpeechChunk chunk)
    {
        if (!chunk.Samples.IsEmpty) Sound(TimeSpan.FromSeconds((double)chunk.Samples.Length / chunk.SampleRate));
        if (chunk.CompletedSegment is { } segment) Spoken(segment.Codes.Length, segment.EndedByItself);
    }

    /// <summary>A whole speech is in the caller's hand.</summary>
    public void HandOver(Speech speech)
    {
        Sound(speech.Duration);
        Spoken(speech.Codes.Length, speech.EndedByItself);
    }

    /// <summary>Everything was handed over.</summary>
    /// <param name="worked">How long the model worked for it, waiting not included.</param>
    public void Completed(TimeSpan worked)
    {
        Completed();
        if (_audio > TimeSpan.Zero) _model.Instruments.RealTimeFactor.Record(worked / _audio, _tags);
    }

    /// <summary>What has no audio, such as cloning, is done.</summary>
    public void Completed() => _outcome = _cutOff ? TelemetryNames.LimitReached : TelemetryNames.Completed;

    /// <summary>It failed, or was cancelled.</summary>
    /// <param name="error">What ended it.</param>
    public void Failed(Exception error)
    {
        _outcome = error is OperationCanceledException ? TelemetryNames.Cancelled : TelemetryNames.Failed;
        if (_outcome == TelemetryNames.Cancelled) return;
        _error = error.GetType().FullName;
        _activity?.SetStatus(ActivityStatusCode.Error);     // without the message, which may quote the text that was to be spoken
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (_ended) return;
        _ended = true;
        var instruments = _model.Instruments;
        var tags = _tags;
        tags.Add(TelemetryNames.Outcome, _outcome);
        if (_error is not null) tags.Add(TelemetryNames.ErrorType, _error);
        instruments.ActiveRequests.Add(-1, _model.Tags);
        instruments.Requests.Add(1, tags);
        instruments.RequestDuration.Record(Stopwatch.GetElapsedTime(_asked).TotalSeconds, tags);
        if (_activity is null) return;
        if (_spoke) _activity.SetTag("xtts.codes", _codes).SetTag("xtts.audio.seconds", _audio.TotalSeconds);
        foreach (var tag in tags) _activity.SetTag(tag.Key, tag.Value);
        _activity.Dispose();
    }

    private void Sound(TimeSpan audio)
    {
        if (!_spoke)
        {
            _spoke = true;
            _model.Instruments.TimeToFirstAudio.Record(Stopwatch.GetElapsedTime(_asked).TotalSeconds, _tags);
            _activity?.AddEvent(new ActivityEvent("xtts.first_audio"));
        }

        _audio += audio;
        _model.Instruments.AudioDuration.Add(audio.TotalSeconds, _tags);
    }

    private void Spoken(int codes, bool endedByItself)
    {
        _codes += codes;
        _cutOff |= !endedByItself;
        _model.Instruments.Codes.Add(codes, _tags);
    }
}
