namespace Xtts.Net.OnnxRuntime.Parts;

/// <summary>An output of a graph in host memory.</summary>
internal readonly ref struct NamedOutput(string name, Span<float> values, params long[] shape)
{
    /// <summary>Name in the graph.</summary>
    public string Name { get; } = name;

    /// <summary>Room for the row-major values.</summary>
    public Span<float> Values { get; } = values;

    /// <summary>Length of each axis.</summary>
    public long[] Shape { get; } = shape;
}
