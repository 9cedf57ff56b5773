namespace Xtts.Net.Synthesis.Decoding;

/// <summary>What one turn of decoding is to do.</summary>
/// <param name="Group">The batch to be served.</param>
/// <param name="Entering">A segment that joins it first.</param>
/// <param name="Patience">For how long those whom it serves can wait for it.</param>
/// <param name="Hurries">Whether also codes are decoded that nobody wants yet, because somebody waits for the memory.</param>
internal sealed record DecodingTurn(DecodingGroup Group, DecodingLane? Entering, TimeSpan Patience, bool Hurries);
