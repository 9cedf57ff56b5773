namespace Xtts.Net.Telemetry;

/// <summary>Names under which Xtts.Net can be observed: <c>.WithMetrics(m =&gt; m.AddMeter(XttsTelemetry.MeterName)).WithTracing(t =&gt; t.AddSource(XttsTelemetry.ActivitySourceName))</c>.</summary>
/// <remarks>Neither carries the text that is spoken.</remarks>
public static class XttsTelemetry
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Xtts.Net";

    /// <summary>Name of the source of activities (spans).</summary>
    public const string ActivitySourceName = "Xtts.Net";
}
