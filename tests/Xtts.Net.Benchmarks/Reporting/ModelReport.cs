namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>The parts of a model against the floors of the machine.</summary>
/// <param name="Steps">Steps of 1, 4 and 8 sequences.</param>
/// <param name="Vocoder">The vocoder.</param>
/// <param name="OtherLoad">Share of the machine that other programs used meanwhile.</param>
internal sealed record ModelReport(IReadOnlyList<StepReport> Steps, VocoderReport Vocoder, double OtherLoad);
