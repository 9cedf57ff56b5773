namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Names intermediate values of a graph for a diagnostic tap; does nothing in a graph that is built without one.</summary>
internal sealed class GraphTaps
{
    private readonly OnnxGraphBuilder _graph;
    private readonly string _part;
    private readonly bool _wanted;

    /// <param name="graph">The graph.</param>
    /// <param name="part">Part in front of every name, such as <c>vocoder</c>.</param>
    /// <param name="wanted">Whether there is a tap.</param>
    public GraphTaps(OnnxGraphBuilder graph, string part, bool wanted)
    {
        _graph = graph;
        _part = part;
        _wanted = wanted;
    }

    /// <summary>Whether there is a tap: values that only it needs are computed only then.</summary>
    public bool Wanted => _wanted;

    /// <summary>Offers a value.</summary>
    /// <param name="name">Stage.</param>
    /// <param name="value">The value.</param>
    /// <param name="rank">Number of its axes, the dropped ones not counted.</param>
    /// <param name="dropped">Axes of length 1 that the recorded value does not have.</param>
    public void Offer(string name, string value, int rank, params long[] dropped)
    {
        if (!_wanted) return;
        _graph.TapOutput($"{_part}/{name}", dropped.Length == 0 ? value : _graph.Squeeze(value, dropped), rank);
    }
}
