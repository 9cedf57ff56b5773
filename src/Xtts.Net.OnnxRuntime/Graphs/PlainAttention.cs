using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Causal attention over the cache in operators that every provider has, for those whose grouped-query attention does not take the cache's type.</summary>
/// <remarks>
/// New keys and values are scattered into the shared buffers; scores are taken over the whole room, and what is no position of the sequence, or behind the one that attends, is
/// masked: zeros must lie there. It moves more bytes and starts more programs than the one operator does. Nothing but the positions' values differs from step to step, so that steps can be recorded.
/// </remarks>
internal sealed class PlainAttention
{
    private const float Never = -1e30f;     // its exponential is 0, and unlike infinity it stays a number in any sum

    private readonly OnnxGraphBuilder _graph;
    private readonly ModelSizes _sizes;
    private readonly int _padded;
    private readonly string _targets;
    private string? _rows, _mask;

    /// <summary>Declares the inputs that it needs.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="sizes">Sizes of the model.</param>
    public PlainAttention(OnnxGraphBuilder graph, ModelSizes sizes)
    {
        _graph = graph;
        _sizes = sizes;
        _padded = GptGraph.PaddedHeadSize(sizes);
        graph.Input(GptGraph.Positions, OnnxElementType.Int64, "sequences", "positions");
        string everywhere = graph.Reshape(graph.Integers(new long[sizes.Heads * _padded]), 1, sizes.Heads, 1, _padded);
        _targets = graph.Add(Rows(), everywhere);                                                   // [sequences, heads, positions, head]
    }

    /// <summary>Adds one layer's attention.</summary>
    /// <param name="layer">Number of the layer.</param>
    /// <param name="parts">Queries, keys and values, <c>[sequences, positions, heads * head]</c> each, in single precision.</param>
    /// <param name="pastKeys">The layer's cached keys, <c>[sequences, heads, room, head]</c>.</param>
    /// <param name="pastValues">The layer's cached values.</param>
    /// <returns><c>[sequences, positions, heads * head]</c>.</returns>
    public string Attend(int layer, ReadOnlySpan<string> parts, string pastKeys, string pastValues)
    {
        string queries = _graph.Multiply(Heads(parts[0]), _graph.Number(1f / MathF.Sqrt(_sizes.HeadSize)));
        Write(GptGraph.PresentKeys(layer), pastKeys, Heads(parts[1]));
        Write(GptGraph.PresentValues(layer), pastValues, Heads(parts[2]));
        _mask ??= _graph.Node("LessOrEqual", [Slots(pastKeys), Rows()]);                             // [sequences, 1, positions, room]
        string scores = _graph.MatMul(queries, _graph.Transpose(GptGraph.PresentKeys(layer), 0, 1, 3, 2));
        string weights = _graph.Softmax(_graph.Node("Where", [_mask, scores, _graph.Number(Never)]));
        string attended = _graph.MatMul(weights, GptGraph.PresentValues(layer));
        return _graph.Reshape(_graph.Transpose(attended, 0, 2, 1, 3), 0, 0, (long)_sizes.Heads * _padded);
    }

    private string Heads(string value) => _graph.Transpose(_graph.Reshape(value, 0, 0, _sizes.Heads, _padded), 0, 2, 1, 3);

    /// <summary>The new positions, <c>[sequences, 1, positions, 1]</c>.</summary>
    private string Rows() => _rows ??= _graph.Node("Unsqueeze", [GptGraph.Positions, _graph.Integers(1, 3)]);

    /// <summary>0, 1, ... for every position that there is room for, <c>[room]</c>.</summary>
    private string Slots(string past)
    {
        string room = _graph.Node("Shape", [past], ("start", 2L), ("end", 3L));
        return _graph.Node("CumSum", [_graph.Node("Expand", [_graph.Index(1), room]), _graph.Index(0)], ("exclusive", 1L));
    }

    private void Write(string present, string past, string values) => _graph.NodeAs(present, "ScatterElements", [past, _targets, values], ("axis", 2L));
}
