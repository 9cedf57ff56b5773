using System.Globalization;
using Xtts.Net.OnnxRuntime.Protobuf;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Operators: each takes names of values and returns the name of its result.</summary>
internal sealed partial class OnnxGraphBuilder
{
    /// <summary>A standard operator with one result.</summary>
    public string Node(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<NodeAttribute> attributes)
    {
        string result = Fresh(operation);
        Emit(operation, "", inputs, [result], attributes);
        return result;
    }

    /// <summary>A standard operator whose one result has a given name.</summary>
    public void NodeAs(string result, string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<NodeAttribute> attributes) => Emit(operation, "", inputs, [result], attributes);

    /// <summary>An operator of ONNX Runtime's own domain, with results of given names; an empty name leaves an optional result out.</summary>
    public void Contributed(string operation, ReadOnlySpan<string> inputs, ReadOnlySpan<string> results, params ReadOnlySpan<NodeAttribute> attributes) =>
        Emit(operation, ContributedDomain, inputs, results, attributes);

    /// <summary>A name that no other value has.</summary>
    public string Fresh(string stem) => string.Create(CultureInfo.InvariantCulture, $"{stem}.{_values++}");

    public string Add(string left, string right) => Node("Add", [left, right]);

    public string Multiply(string left, string right) => Node("Mul", [left, right]);

    public string MatMul(string left, string right) => Node("MatMul", [left, right]);

    public string Relu(string value) => Node("Relu", [value]);

    public string LeakyRelu(string value, float slope) => Node("LeakyRelu", [value], ("alpha", slope));

    public string Softmax(string value) => Node("Softmax", [value], ("axis", -1L));

    public string Cast(string value, OnnxElementType type) => Node("Cast", [value], ("to", (long)type));

    /// <summary>Another shape over the same elements: 0 keeps an axis, -1 takes what is left.</summary>
    public string Reshape(string value, params long[] shape) => Node("Reshape", [value, Integers(shape)]);

    public string Transpose(string value, params long[] permutation) => Node("Transpose", [value], ("perm", permutation));

    public string Squeeze(string value, params long[] axes) => Node("Squeeze", [value, Integers(axes)]);

    public string Concat(long axis, params ReadOnlySpan<string> values) => Node("Concat", values, ("axis", axis));

    public string Sum(string value, long axis) => Node("ReduceSum", [value, Integers(axis)], ("keepdims", 1L));

    public string EuclideanNorm(string value, long axis) => Node("ReduceL2", [value, Integers(axis)], ("keepdims", 1L));

    /// <summary>y = (x - mean) / sqrt(variance + 1e-5) * weight + bias over the last axis.</summary>
    public string LayerNorm(string value, string weight, string bias) => Node("LayerNormalization", [value, weight, bias], ("axis", -1L), ("epsilon", 1e-5f));

    /// <summary>Equal or given parts along an axis.</summary>
    public string[] Split(string value, long axis, params long[] lengths)
    {
        string[] parts = [.. lengths.Select(_ => Fresh("Split"))];
        Emit("Split", "", [value, Integers(lengths)], parts, [("axis", axis)]);
        return parts;
    }

    /// <summary>Convolution over the last axis or axes; <paramref name="bias"/> may be empty.</summary>
    public string Convolution(string value, string weight, string bias, params ReadOnlySpan<NodeAttribute> attributes) =>
        Node("Conv", bias.Length == 0 ? [value, weight] : [value, weight, bias], attributes);

    private void Emit(string operation, string domain, ReadOnlySpan<string> inputs, ReadOnlySpan<string> results, ReadOnlySpan<NodeAttribute> attributes)
    {
        var node = new ProtobufWriter();
        foreach (string input in inputs) node.WriteText(1, input);
        foreach (string result in results) node.WriteText(2, result);
        node.WriteText(3, Fresh(operation));
        node.WriteText(4, operation);
        foreach (var attribute in attributes) node.WriteMessage(5, attribute.Message);
        if (domain.Length > 0) node.WriteText(7, domain);
        _graph.WriteMessage(1, node);
    }
}
