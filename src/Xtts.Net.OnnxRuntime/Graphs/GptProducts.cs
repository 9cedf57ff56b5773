namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Products with the matrices of the GPT's blocks, in the type the weights are to have.</summary>
internal sealed class GptProducts
{
    private readonly OnnxGraphBuilder _graph;
    private readonly GraphWeights _weights;
    private readonly GptTypes _types;

    /// <param name="graph">The graph.</param>
    /// <param name="weights">Weights under <c>gpt.</c>.</param>
    /// <param name="types">Element types.</param>
    public GptProducts(OnnxGraphBuilder graph, GraphWeights weights, GptTypes types)
    {
        _graph = graph;
        _weights = weights;
        _types = types;
    }

    /// <summary>A value in another type.</summary>
    public string Convert(string value, OnnxElementType from, OnnxElementType to) => from == to ? value : _graph.Cast(value, to);

    /// <summary>value x matrix.</summary>
    /// <param name="value">Left factor, <c>[sequences, positions, inputs]</c>.</param>
    /// <param name="from">Its type.</param>
    /// <param name="matrix">Right factor.</param>
    /// <param name="to">Type of the result.</param>
    public string Multiply(string value, OnnxElementType from, GptMatrix matrix, OnnxElementType to)
    {
        value = Convert(value, from, _types.Activations);
        string product = _types.Weights == OnnxElementType.UInt8 ? MultiplyFourBits(value, matrix) : _graph.MatMul(value, Place(matrix));
        return Convert(product, _types.Activations, to);
    }

    private string Place(GptMatrix matrix) => matrix.Rearranged is { } values
        ? _graph.Values(matrix.Name, _types.Weights, [matrix.Inputs, matrix.Outputs], values)
        : _weights.Get(matrix.Name, _types.Weights);

    private string MultiplyFourBits(string value, GptMatrix matrix)
    {
        var packed = FourBitMatrix.Quantize(matrix.Rearranged ?? _weights.Read(matrix.Name), matrix.Inputs, matrix.Outputs);
        string product = _graph.Fresh("MatMulNBits");
        _graph.Contributed(
            "MatMulNBits",
            [
                value,
                _graph.Bytes(matrix.Name + ".packed", [matrix.Outputs, packed.Groups, FourBitMatrix.GroupSize / 2], packed.Values),
                _graph.Values(matrix.Name + ".scales", OnnxElementType.Float, [(long)matrix.Outputs * packed.Groups], packed.Scales),
            ],
            [product],
            ("K", (long)matrix.Inputs),
            ("N", (long)matrix.Outputs),
            ("bits", 4L),
            ("block_size", (long)FourBitMatrix.GroupSize));
        return product;
    }
}
