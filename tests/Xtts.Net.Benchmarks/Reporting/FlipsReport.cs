namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>Codes that the same requests draw alone and under load.</summary>
/// <param name="Backend">Name of the backend.</param>
/// <param name="Requests">Requests that were made both ways.</param>
/// <param name="Codes">Codes compared: of each segment up to the first that differs, which is one of them; those after it follow from another history.</param>
/// <param name="Flips">Draws that fell on another code.</param>
/// <param name="Following">Codes after a flip, which were not compared.</param>
internal sealed record FlipsReport(string Backend, int Requests, long Codes, long Flips, long Following)
{
    /// <summary>Flips for 100,000 codes.</summary>
    public double Rate => Flips * 100_000.0 / Codes;
}
