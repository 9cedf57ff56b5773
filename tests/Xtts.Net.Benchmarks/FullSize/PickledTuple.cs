namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>A Python tuple in a pickle.</summary>
internal sealed record PickledTuple(params IReadOnlyList<object?> Items);
