namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>Texts that are spoken as a whole, their segments decoded together.</summary>
/// <param name="Segments">Segments of ten seconds.</param>
/// <param name="RealTimeFactor">Time from the request to the speech, divided by its length.</param>
/// <param name="PeakBytes">Most private memory of the process up to then.</param>
internal sealed record TextReport(int Segments, Spread RealTimeFactor, double PeakBytes);
