namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>Many streams at once on one model.</summary>
/// <param name="Backend">Name of the backend.</param>
/// <param name="Streams">How many.</param>
/// <param name="AudioSeconds">Sound of all of them together.</param>
/// <param name="RealTimeFactor">Time until the last one ended, divided by that sound.</param>
/// <param name="FirstAudio">Seconds from asking for a stream to its first sound.</param>
/// <param name="OneStreamBytes">Most private memory of the process while one stream was made, loading included.</param>
/// <param name="PeakBytes">Most private memory of the process.</param>
/// <param name="OtherLoad">Share of the machine that other programs used meanwhile.</param>
internal sealed record StreamsReport(string Backend, int Streams, double AudioSeconds, double RealTimeFactor, Spread FirstAudio, double OneStreamBytes, double PeakBytes, double OtherLoad);
