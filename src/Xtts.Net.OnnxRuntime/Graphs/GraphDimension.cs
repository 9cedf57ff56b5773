namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Length of an axis of a graph input or output: a number, or a name for a length that is known when the graph runs.</summary>
internal readonly record struct GraphDimension(long Length, string? Symbol)
{
    public static implicit operator GraphDimension(long length) => new(length, null);

    public static implicit operator GraphDimension(string symbol) => new(0, symbol);
}
