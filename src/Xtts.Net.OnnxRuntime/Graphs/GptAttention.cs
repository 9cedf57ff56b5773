using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Causal self-attention of a GPT block, without the bias of its output projection.</summary>
internal sealed class GptAttention
{
    private readonly OnnxGraphBuilder _graph;
    private readonly GraphWeights _weights;
    private readonly GptProducts _products;
    private readonly GraphTaps _taps;
    private readonly ModelSizes _sizes;
    private readonly GptTypes _types;
    private readonly int _padded;   // width of one head in the graph
    private readonly PlainAttention? _plain;

    /// <param name="graph">The graph.</param>
    /// <param name="weights">Weights under <c>gpt.</c>.</param>
    /// <param name="products">Products with the block's matrices.</param>
    /// <param name="taps">Receives keys and values of the first layer.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="types">Element types.</param>
    public GptAttention(OnnxGraphBuilder graph, GraphWeights weights, GptProducts products, GraphTaps taps, ModelSizes sizes, GptTypes types)
    {
        _products = products;
        _types = types;
        _graph = graph;
        _weights = weights;
        _taps = taps;
        _sizes = sizes;
        _padded = GptGraph.PaddedHeadSize(sizes);
        if (types.PlainAttention) _plain = new PlainAttention(graph, sizes);
    }

    /// <summary>Adds one layer's attention to the graph.</summary>
    /// <param name="layer">Number of the layer.</param>
    /// <param name="block">Start of its weights' names.</param>
    /// <param name="normed">Normalised input, <c>[sequences, positions, width]</c>.</param>
    public string Attend(int layer, string block, string normed)
    {
        long width = (long)_sizes.Heads * _padded;
        string joined = _graph.Add(_products.Multiply(normed, OnnxElementType.Float, InputMatrix(block), OnnxElementType.Float), InputBias(block));
        if (layer == 0 && _taps.Wanted) OfferKeysAndValues(joined, width);
        joined = _products.Convert(joined, OnnxElementType.Float, _types.Cache);
        string[] parts = _graph.Split(joined, 2, width, width, width);
        GraphDimension[] cache = ["sequences", _sizes.Heads, "room", _padded];
        string pastKeys = _graph.Input(GptGraph.PastKeys(layer), _types.Cache, cache), pastValues = _graph.Input(GptGraph.PastValues(layer), _types.Cache, cache);
        string attended = _plain?.Attend(layer, parts, pastKeys, pastValues) ?? AttendGrouped(layer, parts, pastKeys, pastValues);
        _graph.Output(GptGraph.PresentKeys(layer), _types.Cache, cache);
        _graph.Output(GptGraph.PresentValues(layer), _types.Cache, cache);
        return _products.Multiply(attended, _types.Cache, OutputMatrix(block), OnnxElementType.Float);
    }

    private string AttendGrouped(int layer, string[] parts, string pastKeys, string pastValues)
    {
        string attended = _graph.Fresh("GroupQueryAttention");
        _graph.Contributed(
            "GroupQueryAttention",
            [.. parts, pastKeys, pastValues, GptGraph.LastPositions, GptGraph.LongestSequence],
            [attended, GptGraph.PresentKeys(layer), GptGraph.PresentValues(layer)],
            ("num_heads", (long)_sizes.Heads),
            ("kv_num_heads", (long)_sizes.Heads),
            ("scale", 1f / MathF.Sqrt(_sizes.HeadSize)));
        return attended;
    }

    private GptMatrix InputMatrix(string block)
    {
        string name = block + "attn.c_attn.weight";
        return new GptMatrix(name, _sizes.Width, 3 * _sizes.Heads * _padded, _padded == _sizes.HeadSize ? null : PadColumns(name, _sizes.Width));
    }

    private string InputBias(string block)
    {
        string name = block + "attn.c_attn.bias";
        return _padded == _sizes.HeadSize ? _weights.Get(name) : _graph.Values(name, [3L * _sizes.Heads * _padded], PadColumns(name, 1));
    }

    private GptMatrix OutputMatrix(string block)
    {
        string name = block + "attn.c_proj.weight";
        int inputs = _sizes.Heads * _padded;
        if (_padded == _sizes.HeadSize) return new GptMatrix(name, inputs, _sizes.Width);
        float[] stored = _weights.Read(name);
        var padded = new float[_sizes.Heads * _padded * _sizes.Width];
        int rows = _sizes.HeadSize * _sizes.Width;
        for (int head = 0; head < _sizes.Heads; head++) stored.AsSpan(head * rows, rows).CopyTo(padded.AsSpan(head * _padded * _sizes.Width));
        return new GptMatrix(name, inputs, _sizes.Width, padded);
    }

    /// <summary>Copies <paramref name="rows"/> rows of 3 x heads x head columns so that every head is <see cref="_padded"/> wide.</summary>
    private float[] PadColumns(string name, int rows)
    {
        float[] stored = _weights.Read(name);
        int heads = rows * 3 * _sizes.Heads, size = _sizes.HeadSize;
        var padded = new float[heads * _padded];
        for (int head = 0; head < heads; head++) stored.AsSpan(head * size, size).CopyTo(padded.AsSpan(head * _padded));
        return padded;
    }

    private void OfferKeysAndValues(string joined, long width)
    {
        string[] parts = _graph.Split(joined, 2, width, width, width);
        OfferHeads("prefill.k0", parts[1]);
        OfferHeads("prefill.v0", parts[2]);
    }

    /// <summary>Offers <c>[sequences, positions, heads * padded]</c> as <c>[sequences, heads, positions, head]</c>, the padding cut off.</summary>
    private void OfferHeads(string name, string value)
    {
        string heads = _graph.Transpose(_graph.Reshape(value, 0, 0, _sizes.Heads, _padded), 0, 2, 1, 3);
        _taps.Offer(name, _graph.Node("Slice", [heads, _graph.Integers(0), _graph.Integers(_sizes.HeadSize), _graph.Integers(3)]), 4);
    }
}
