namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>The vocoder at the window that synthesis uses.</summary>
/// <param name="RealTimeFactor">Time divided by the length of its sound.</param>
/// <param name="FloorShare">Multiply-adds of its convolutions a second, divided by what the machine did in turns with it; above 1 where they are computed with fewer.</param>
internal sealed record VocoderReport(Spread RealTimeFactor, Spread FloorShare);
