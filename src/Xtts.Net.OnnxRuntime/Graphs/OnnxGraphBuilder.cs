using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Protobuf;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Writes an ONNX graph: inputs, constants, nodes, outputs. Values are known by name.</summary>
/// <remarks>
/// Format: onnx.proto3 of the ONNX project. Inputs and outputs of real numbers are single precision whatever <see cref="Precision"/> is; the graph converts at its edges.
/// Operators live in the other part of this class. Not thread-safe.
/// </remarks>
internal sealed partial class OnnxGraphBuilder
{
    private const int IrVersion = 10, StandardOperators = 21, ContributedOperators = 1;
    private const string ContributedDomain = "com.microsoft";

    private readonly ProtobufWriter _graph = new();
    private readonly HashSet<string> _constants = new(StringComparer.Ordinal);
    private readonly List<string> _taps = [];
    private readonly string _name;
    private string? _weightFolder;
    private int _values;

    /// <param name="name">What the graph computes.</param>
    /// <param name="precision">Element type of weights and of everything computed from them.</param>
    public OnnxGraphBuilder(string name, OnnxElementType precision)
    {
        if (precision is not (OnnxElementType.Float or OnnxElementType.Float16)) throw new ArgumentOutOfRangeException(nameof(precision), precision, "Graphs are built in single or half precision.");
        _name = name;
        Precision = precision;
        _graph.WriteText(2, name);
    }

    /// <summary>Element type of weights and of everything computed from them.</summary>
    public OnnxElementType Precision { get; }

    /// <summary>Declares a single-precision input.</summary>
    public string RealInput(string name, params ReadOnlySpan<GraphDimension> shape)
    {
        Input(name, OnnxElementType.Float, shape);
        return Precision == OnnxElementType.Float ? name : Cast(name, Precision);
    }

    /// <summary>Declares an input of any element type.</summary>
    public string Input(string name, OnnxElementType type, params ReadOnlySpan<GraphDimension> shape)
    {
        _graph.WriteMessage(11, ValueInfo(name, type, shape));
        return name;
    }

    /// <summary>Declares a value as a single-precision output.</summary>
    public void RealOutput(string name, string value, params ReadOnlySpan<GraphDimension> shape)
    {
        if (Precision == OnnxElementType.Float) Emit("Identity", "", [value], [name], []);
        else Emit("Cast", "", [value], [name], [("to", (long)OnnxElementType.Float)]);
        Output(name, OnnxElementType.Float, shape);
    }

    /// <summary>Declares an output that a node makes under this very name.</summary>
    public void Output(string name, OnnxElementType type, params ReadOnlySpan<GraphDimension> shape) => _graph.WriteMessage(12, ValueInfo(name, type, shape));

    /// <summary>Declares a value as an output that only a diagnostic tap wants.</summary>
    /// <param name="name">The tap's name for it.</param>
    /// <param name="value">The value.</param>
    /// <param name="rank">Number of its axes.</param>
    public void TapOutput(string name, string value, int rank)
    {
        var shape = new GraphDimension[rank];
        for (int axis = 0; axis < rank; axis++) shape[axis] = string.Create(CultureInfo.InvariantCulture, $"{name}.{axis}");
        RealOutput(name, value, shape);
        _taps.Add(name);
    }

    /// <summary>A constant of integers, <c>[count]</c>. Equal constants are written once.</summary>
    public string Integers(params long[] values) =>
        Once("int64[" + string.Join(',', values) + "]", name => Constant(name, OnnxElementType.Int64, [values.Length], MemoryMarshal.AsBytes(values.AsSpan()).ToArray()));

    /// <summary>A constant index without axes.</summary>
    public string Index(long value) =>
        Once(string.Create(CultureInfo.InvariantCulture, $"int64({value})"), name => Constant(name, OnnxElementType.Int64, [], BitConverter.GetBytes(value)));

    /// <summary>A constant number without axes, in the graph's precision.</summary>
    public string Number(float value) =>
        Once(string.Create(CultureInfo.InvariantCulture, $"real({value:R})"), name => Values(name, [], [value]));

    /// <summary>A constant of equal numbers, <c>[count]</c>, in the graph's precision.</summary>
    public string Repeated(float value, int count) =>
        Once(string.Create(CultureInfo.InvariantCulture, $"real({value:R})[{count}]"), name => Values(name, [count], [.. Enumerable.Repeat(value, count)]));

    /// <summary>A constant in the graph's precision, carried inside the model.</summary>
    public string Values(string name, ReadOnlySpan<long> shape, ReadOnlySpan<float> values) => Values(name, Precision, shape, values);

    /// <summary>A constant in single or half precision, carried inside the model.</summary>
    public string Values(string name, OnnxElementType type, ReadOnlySpan<long> shape, ReadOnlySpan<float> values)
    {
        byte[] encoded = Room(values.Length, type);
        if (type == OnnxElementType.Float) values.CopyTo(MemoryMarshal.Cast<byte, float>(encoded.AsSpan()));
        else TensorPrimitives.ConvertToHalf(values, MemoryMarshal.Cast<byte, Half>(encoded.AsSpan()));
        return Constant(name, type, shape, encoded);
    }

    /// <summary>A constant of packed numbers, carried inside the model.</summary>
    public string Bytes(string name, ReadOnlySpan<long> shape, byte[] values) => Constant(name, OnnxElementType.UInt8, shape, values);

    /// <summary>A weight in single or half precision, carried inside the model.</summary>
    public string Values(ModelWeight weight, OnnxElementType type, ReadOnlySpan<long> shape)
    {
        if (type != OnnxElementType.Float) return Values(weight.Name, type, shape, weight.ToArray());
        byte[] encoded = Room(weight.ElementCount, type);
        weight.CopyTo(MemoryMarshal.Cast<byte, float>(encoded.AsSpan()));
        return Constant(weight.Name, type, shape, encoded);
    }

    /// <summary>A constant that stays where it lies in a file.</summary>
    public string External(string name, OnnxElementType type, ReadOnlySpan<long> shape, FileRegion region)
    {
        _weightFolder ??= Path.GetDirectoryName(region.Path);
        var tensor = TensorHeader(name, type, shape);
        WriteEntry(tensor, 13, "location", Path.GetFileName(region.Path));
        WriteEntry(tensor, 13, "offset", region.Offset.ToString(CultureInfo.InvariantCulture));
        WriteEntry(tensor, 13, "length", region.Length.ToString(CultureInfo.InvariantCulture));
        tensor.WriteInteger(14, 1);
        _graph.WriteMessage(5, tensor);
        return name;
    }

    /// <summary>Whether a file's weights may stay in it: all such files of a graph must lie in one folder.</summary>
    public bool CanRefer(in FileRegion region) => _weightFolder is null || _weightFolder == Path.GetDirectoryName(region.Path);

    /// <summary>The finished graph.</summary>
    public OnnxModel Build()
    {
        var model = new ProtobufWriter();
        model.WriteInteger(1, IrVersion);
        model.WriteText(2, "Xtts.Net");
        model.WriteMessage(7, _graph);
        WriteOperatorSet(model, "", StandardOperators);
        WriteOperatorSet(model, ContributedDomain, ContributedOperators);
        try
        {
            return new OnnxModel(_name, model.ToArray(), _weightFolder, _taps);
        }
        catch (OverflowException exception)
        {
            throw new BackendException(
                $"The {_name} needs more than 2 GB of weights that cannot be used where they lie in the checkpoint. Save it again with contiguous tensors of one type.", exception);
        }
    }

    private string Once(string name, Func<string, string> write) => _constants.Add(name) ? write(name) : name;

    private static byte[] Room(int count, OnnxElementType type) => new byte[checked(count * type.SizeInBytes())];

    private string Constant(string name, OnnxElementType type, ReadOnlySpan<long> shape, byte[] littleEndian)
    {
        var tensor = TensorHeader(name, type, shape);
        tensor.WriteBytes(9, littleEndian);
        _graph.WriteMessage(5, tensor);
        return name;
    }

    private static ProtobufWriter TensorHeader(string name, OnnxElementType type, ReadOnlySpan<long> shape)
    {
        var tensor = new ProtobufWriter();
        foreach (long length in shape) tensor.WriteInteger(1, length);
        tensor.WriteInteger(2, (int)type);
        tensor.WriteText(8, name);
        return tensor;
    }

    private static ProtobufWriter ValueInfo(string name, OnnxElementType type, ReadOnlySpan<GraphDimension> shape)
    {
        var dimensions = new ProtobufWriter();
        foreach (var dimension in shape)
        {
            var message = new ProtobufWriter();
            if (dimension.Symbol is { } symbol) message.WriteText(2, symbol);
            else message.WriteInteger(1, dimension.Length);
            dimensions.WriteMessage(1, message);
        }

        var tensorType = new ProtobufWriter();
        tensorType.WriteInteger(1, (int)type);
        tensorType.WriteMessage(2, dimensions);
        var typeMessage = new ProtobufWriter();
        typeMessage.WriteMessage(1, tensorType);
        var info = new ProtobufWriter();
        info.WriteText(1, name);
        info.WriteMessage(2, typeMessage);
        return info;
    }

    private static void WriteEntry(ProtobufWriter message, int field, string key, string value)
    {
        var entry = new ProtobufWriter();
        entry.WriteText(1, key);
        entry.WriteText(2, value);
        message.WriteMessage(field, entry);
    }

    private static void WriteOperatorSet(ProtobufWriter model, string domain, int version)
    {
        var set = new ProtobufWriter();
        if (domain.Length > 0) set.WriteText(1, domain);
        set.WriteInteger(2, version);
        model.WriteMessage(8, set);
    }
}
