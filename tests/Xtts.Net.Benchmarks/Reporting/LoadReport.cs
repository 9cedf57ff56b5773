namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>A model from its <c>.pth</c> to ready, in fresh processes.</summary>
/// <param name="ReadySeconds">Time.</param>
/// <param name="PeakBytes">Most private memory on the way.</param>
internal sealed record LoadReport(Spread ReadySeconds, Spread PeakBytes);
