namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Cuts a signal into stretches of equal length that lie one behind the other in the batch axis, and joins what was made of them.</summary>
/// <remarks>
/// The runtime's blocked convolution shares its work among threads by batch, filter block and row. A signal is one row, and up to 64 channels are one filter block: without
/// stretches, one thread would do it all. With T positions, n stretches and reach r, stretch i is there for the positions [b(i), b(i + 1)), b(i) = floor(i T / n), and covers
/// L = min(T, ceil(T / n) + 2 r) positions from max(0, min(b(i) - r, T - L)) on: everything its positions depend on, and the signal's own end where there is one.
/// </remarks>
internal sealed class OverlappingStretches
{
    /// <summary>Number of stretches: as many threads as this find work at any number of channels.</summary>
    private const int Count = 4;

    private const long TimeAxis = 3;

    private readonly OnnxGraphBuilder _graph;
    private readonly string[] _borders = new string[Count + 1];     // b(0) … b(n), each [1]
    private readonly string[] _starts = new string[Count];          // first position of each stretch, [1]

    /// <summary>Cuts a signal.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="signal">The signal, <c>[1, channels, 1, time]</c>.</param>
    /// <param name="reach">Positions on each side that a result depends on.</param>
    public OverlappingStretches(OnnxGraphBuilder graph, string signal, long reach)
    {
        _graph = graph;
        string time = graph.Node("Shape", [signal], ("start", TimeAxis), ("end", TimeAxis + 1));
        string share = Divide(graph.Add(time, graph.Integers(Count - 1)), Count);
        string length = graph.Node("Min", [time, graph.Add(share, graph.Integers(2 * reach))]);
        string latest = graph.Node("Sub", [time, length]);
        for (int i = 0; i <= Count; i++) _borders[i] = Divide(graph.Multiply(time, graph.Integers(i)), Count);
        var stretches = new string[Count];
        for (int i = 0; i < Count; i++)
        {
            string wanted = graph.Node("Sub", [_borders[i], graph.Integers(reach)]);
            _starts[i] = graph.Node("Max", [graph.Integers(0), graph.Node("Min", [wanted, latest])]);
            stretches[i] = Slice(signal, _starts[i], graph.Add(_starts[i], length));
        }

        Signal = graph.Concat(0, stretches);
    }

    /// <summary>The stretches, <c>[n, channels, 1, length]</c>.</summary>
    public string Signal { get; }

    /// <summary>Puts together what was made of the stretches, each contributing the positions it is there for.</summary>
    /// <param name="made">The results, <c>[n, channels, 1, length * scale]</c>.</param>
    /// <param name="scale">Results a position.</param>
    /// <returns>The joined signal, <c>[1, channels, 1, time * scale]</c>.</returns>
    public string Join(string made, long scale)
    {
        string[] parts = _graph.Split(made, 0, [.. Enumerable.Repeat(1L, Count)]);
        string factor = _graph.Integers(scale);
        for (int i = 0; i < Count; i++)
        {
            string from = _graph.Node("Sub", [_borders[i], _starts[i]]), to = _graph.Node("Sub", [_borders[i + 1], _starts[i]]);
            parts[i] = Slice(parts[i], _graph.Multiply(from, factor), _graph.Multiply(to, factor));
        }

        return _graph.Concat(TimeAxis, parts);
    }

    private string Divide(string value, long divisor) => _graph.Node("Div", [value, _graph.Integers(divisor)]);

    private string Slice(string signal, string from, string to) => _graph.Node("Slice", [signal, from, to, _graph.Integers(TimeAxis)]);
}
