namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>What the machine itself can do, with as many threads as the backends have.</summary>
/// <param name="MemoryBytesPerSecond">Reading memory that no cache holds.</param>
/// <param name="MultiplyAddsPerSecond">Fused multiply-adds in the widest registers.</param>
internal sealed record FloorReport(Spread MemoryBytesPerSecond, Spread MultiplyAddsPerSecond);
