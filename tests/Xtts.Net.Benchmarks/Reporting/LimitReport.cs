namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>A figure that is held against a limit.</summary>
/// <param name="Backend">Name of the backend.</param>
/// <param name="Figure">What was measured, in words.</param>
/// <param name="Unit">Unit of both values; empty for ratios.</param>
/// <param name="Value">The median.</param>
/// <param name="Limit">What is to be reached.</param>
/// <param name="IsMet">Whether it was.</param>
internal sealed record LimitReport(string Backend, string Figure, string Unit, double Value, double Limit, bool IsMet)
{
    /// <summary>A figure that is to stay below a limit.</summary>
    public static LimitReport AtMost(string backend, string figure, string unit, double value, double limit) => new(backend, figure, unit, value, limit, value <= limit);

    /// <summary>A figure that is to reach a limit.</summary>
    public static LimitReport AtLeast(string backend, string figure, string unit, double value, double limit) => new(backend, figure, unit, value, limit, value >= limit) { Reaches = true };

    /// <summary>Whether more is better.</summary>
    public bool Reaches { get; init; }
}
