namespace Xtts.Net.Telemetry;

/// <summary>Names of tags and their values.</summary>
internal static class TelemetryNames
{
    /// <summary>Name of the model (<see cref="XttsOptions.Name"/>).</summary>
    public const string Model = "xtts.model";

    /// <summary>Name of the backend.</summary>
    public const string Backend = "xtts.backend";

    /// <summary>Language without its region.</summary>
    public const string Language = "xtts.language";

    /// <summary>What was asked for: <see cref="Speak"/>, <see cref="Stream"/>, <see cref="WarmUp"/>, <see cref="Clone"/> or <see cref="Inspect"/>.</summary>
    public const string Operation = "xtts.operation";

    /// <summary>How it ended: <see cref="Completed"/>, <see cref="LimitReached"/>, <see cref="Cancelled"/> or <see cref="Failed"/>.</summary>
    public const string Outcome = "xtts.outcome";

    /// <summary>Full name of the exception's type, by the conventions of OpenTelemetry.</summary>
    public const string ErrorType = "error.type";

    public const string Speak = "speak";
    public const string Stream = "stream";
    public const string Clone = "clone";
    public const string Inspect = "inspect";
    public const string WarmUp = "warm_up";

    public const string Completed = "completed";
    public const string LimitReached = "limit_reached";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";
}
