using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Causal self-attention of a GPT block, without the bias of its output projection.</summary>
internal sealed class GptAttention
{
    private readonly OnnxGraphBuilder _graph;
    private readonly GraphWeights _weights;
    private readonly GraphTaps _taps;
    private readonly ModelSizes _sizes;
    private readonly int _padded;   // width of one head in the graph

    /// <param name="graph">The graph.</param>
    /// <param name="weights">Weights under <c>gpt.</c>.</param>
    /// <param name="taps">Receives keys and values of the first layer.</param>
    /// <param name="sizes">Sizes of the model.</param>
    public GptAttention(OnnxGraphBuilder graph, GraphWeights weights, GraphTaps taps, ModelSizes sizes)
    {
        _graph = graph;
        _weights = weights;
        _taps = taps;
        _sizes = sizes;
        _padded = GptGraph.PaddedHeadSize(sizes);
    }

    /// <summary>Adds one layer's attention to the graph.</summary>
    /// <param name="layer">Number of the layer.</param>
    /// <param name="block">Start of its weights' names.</param>
    /// <param name="normed">Normalised input, <c>[sequences, positions, width]</c>.</param>
    public string Attend(int layer, string block, string normed)
    {
        long width = (long)_sizes.Heads * _padded;
        string joined = _graph.Add(_graph.MatMul(normed, InputWeight(block)), InputBias(block));
        string[] parts = _graph.Split(joined, 2, width, width, width);
        if (layer == 0)
        {
            OfferHeads("prefill.k0", parts[1]);
            OfferHeads("prefill.v0", parts[2]);
        }

        GraphDimension[] cache = ["sequences", _sizes.Heads, "room", _padded];
        string attended = _graph.Fresh("GroupQueryAttention");
        _graph.Contributed(
            "GroupQueryAttention",
            [
                .. parts,
                _graph.Input(GptGraph.PastKeys(layer), _graph.Precision, cache),
                _graph.Input(GptGraph.PastValues(layer), _graph.Precision, cache),
                GptGraph.LastPositions,
                GptGraph.LongestSequence,
            ],
            [attended, GptGraph.PresentKeys(layer), GptGraph.PresentValues(layer)],
            ("num_heads", (long)_sizes.Heads),
            ("kv_num_heads", (long)_sizes.Heads),
            ("scale", 1f / MathF.Sqrt(_sizes.HeadSize)));
        _graph.Output(GptGraph.PresentKeys(layer), _graph.Precision, cache);
        _graph.Output(GptGraph.PresentValues(layer), _graph.Precision, cache);
        return _graph.MatMul(attended, OutputWeight(block));
    }

    private string InputWeight(string block)
    {
        string name = block + "attn.c_attn.weight";
        return _padded == _sizes.HeadSize ? _weights.Get(name) : PadColumns(name, _sizes.Width, _sizes.Width, 3L * _sizes.Heads * _padded);
    }

    private string InputBias(string block)
    {
        string name = block + "attn.c_attn.bias";
        return _padded == _sizes.HeadSize ? _weights.Get(name) : PadColumns(name, 1, 3L * _sizes.Heads * _padded);
    }

    private string OutputWeight(string block)
    {
        string name = block + "attn.c_proj.weight";
        if (_padded == _sizes.HeadSize) return _weights.Get(name);
        float[] stored = _weights.Read(name);
        var padded = new float[_sizes.Heads * _padded * _sizes.Width];
        int rows = _sizes.HeadSize * _sizes.Width;
        for (int head = 0; head < _sizes.Heads; head++) stored.AsSpan(head * rows, rows).CopyTo(padded.AsSpan(head * _padded * _sizes.Width));
        return _graph.Values(name, [(long)_sizes.Heads * _padded, _sizes.Width], padded);
    }

    /// <summary>Copies <paramref name="rows"/> rows of 3 x heads x head columns so that every head is <see cref="_padded"/> wide.</summary>
    private string PadColumns(string name, int rows, params long[] shape)
    {
        float[] stored = _weights.Read(name);
        int heads = rows * 3 * _sizes.Heads, size = _sizes.HeadSize;
        var padded = new float[heads * _padded];
        for (int head = 0; head < heads; head++) stored.AsSpan(head * size, size).CopyTo(padded.AsSpan(head * _padded));
        return _graph.Values(name, shape, padded);
    }

    /// <summary>Offers <c>[sequences, positions, heads * padded]</c> as <c>[sequences, heads, positions, head]</c>, the padding cut off.</summary>
    private void OfferHeads(string name, string value)
    {
        if (!_taps.Wanted) return;
        string heads = _graph.Transpose(_graph.Reshape(value, 0, 0, _sizes.Heads, _padded), 0, 2, 1, 3);
        _taps.Offer(name, _graph.Node("Slice", [heads, _graph.Integers(0), _graph.Integers(_sizes.HeadSize), _graph.Integers(3)]), 4);
    }
}
