namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>Decoding steps of some sequences together, at context 200.</summary>
/// <param name="Sequences">How many.</param>
/// <param name="Seconds">Time of a step.</param>
/// <param name="FloorSeconds">Time to read the weights of a step from memory, measured in turns with it.</param>
/// <param name="Ratio">The one divided by the other, turn by turn.</param>
internal sealed record StepReport(int Sequences, Spread Seconds, Spread FloorSeconds, Spread Ratio);
