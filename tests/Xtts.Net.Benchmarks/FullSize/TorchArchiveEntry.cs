namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>What the central directory says about one entry.</summary>
internal readonly record struct TorchArchiveEntry(string Name, uint Checksum, uint Length, long Offset);
