using System.Collections.Concurrent;
using System.Diagnostics;
using Xtts.Net.Telemetry;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Telemetry;

/// <summary>Records what the library's activities told, of one test only: those under the activity that it starts.</summary>
internal sealed class ActivityRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;
    private readonly Activity _test = new Activity("test").Start();

    public ActivityRecorder()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == XttsTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _test.TraceId) _ended.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The activities that ended, in order.</summary>
    public IReadOnlyList<Activity> Ended => [.. _ended];

    /// <summary>The activity under which a test runs.</summary>
    public Activity Test => _test;

    /// <inheritdoc/>
    public void Dispose()
    {
        _test.Dispose();
        _listener.Dispose();
    }
}
