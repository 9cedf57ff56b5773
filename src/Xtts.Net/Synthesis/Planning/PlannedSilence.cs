namespace Xtts.Net.Synthesis.Planning;

/// <summary>Exact silence.</summary>
/// <param name="Samples">Number of samples at the output rate, above 0.</param>
internal sealed record PlannedSilence(long Samples) : PlannedPart;
