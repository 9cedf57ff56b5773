namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Residual block of the speaker encoder with squeeze-and-excitation.</summary>
internal sealed class ResidualBlock
{
    private readonly OnnxGraphBuilder _graph;
    private readonly GraphWeights _weights;

    /// <param name="graph">The graph.</param>
    /// <param name="weights">Weights under <c>hifigan_decoder.speaker_encoder.</c>.</param>
    public ResidualBlock(OnnxGraphBuilder graph, GraphWeights weights)
    {
        _graph = graph;
        _weights = weights;
    }

    /// <summary>Adds one block.</summary>
    /// <param name="x">Input, <c>[1, channels, height, width]</c>.</param>
    /// <param name="name">Start of the block's names.</param>
    /// <param name="stride">Stride of the first convolution, in both axes.</param>
    public string Apply(string x, string name, long stride)
    {
        string y = BatchNorm(_graph.Relu(Convolution3(x, name + "conv1", stride)), name + "bn1");
        y = BatchNorm(Convolution3(y, name + "conv2", 1), name + "bn2");
        y = _graph.Multiply(y, Excitation(y, name + "se.fc."));
        return _graph.Relu(_graph.Add(y, Shortcut(x, name + "downsample.", stride)));
    }

    /// <summary>Batch normalisation with the statistics of training.</summary>
    public string BatchNorm(string x, string name) => _graph.Node(
        "BatchNormalization",
        [x, _weights.Get(name + ".weight"), _weights.Get(name + ".bias"), _weights.Get(name + ".running_mean"), _weights.Get(name + ".running_var")],
        ("epsilon", 1e-5f));

    private string Convolution3(string x, string name, long stride) =>
        _graph.Convolution(x, _weights.Get(name + ".weight"), "", ("pads", (long[])[1, 1, 1, 1]), ("strides", (long[])[stride, stride]));

    private string Shortcut(string x, string name, long stride) => _weights.Contains(name + "0.weight")
        ? BatchNorm(_graph.Convolution(x, _weights.Get(name + "0.weight"), "", ("strides", (long[])[stride, stride])), name + "1")
        : x;

    private string Excitation(string y, string name)
    {
        string squeezed = _graph.Node("GlobalAveragePool", [y]);
        return _graph.Node("Sigmoid", [Linear(_graph.Relu(Linear(squeezed, name + "0")), name + "2")]);
    }

    /// <summary>A linear layer over channels, as a 1 x 1 convolution.</summary>
    private string Linear(string x, string name)
    {
        var shape = _weights.ShapeOf(name + ".weight");
        return _graph.Convolution(x, _weights.Get(name + ".weight", shape[0], shape[1], 1, 1), _weights.Get(name + ".bias"));
    }
}
