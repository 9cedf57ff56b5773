namespace Xtts.Net.OnnxRuntime.Parts;

/// <summary>An input of a graph in host memory.</summary>
internal readonly ref struct NamedInput(string name, ReadOnlySpan<float> values, params long[] shape)
{
    /// <summary>Name in the graph.</summary>
    public string Name { get; } = name;

    /// <summary>Row-major values.</summary>
    public ReadOnlySpan<float> Values { get; } = values;

    /// <summary>Length of each axis.</summary>
    public long[] Shape { get; } = shape;
}
