using Xtts.Net.OnnxRuntime.Protobuf;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>A named constant of an operator: ONNX's <c>AttributeProto</c>.</summary>
internal readonly struct NodeAttribute
{
    private const int NameField = 1, FloatField = 2, IntegerField = 3, TextField = 4, IntegersField = 8, TypeField = 20;
    private const int FloatType = 1, IntegerType = 2, TextType = 3, IntegersType = 7;

    private NodeAttribute(ProtobufWriter message) => Message = message;

    /// <summary>The encoded attribute.</summary>
    public ProtobufWriter Message { get; }

    public static implicit operator NodeAttribute((string Name, long Value) attribute) =>
        Create(attribute.Name, IntegerType, message => message.WriteInteger(IntegerField, attribute.Value));

    public static implicit operator NodeAttribute((string Name, float Value) attribute) =>
        Create(attribute.Name, FloatType, message => message.WriteFloat(FloatField, attribute.Value));

    public static implicit operator NodeAttribute((string Name, string Value) attribute) =>
        Create(attribute.Name, TextType, message => message.WriteText(TextField, attribute.Value));

    public static implicit operator NodeAttribute((string Name, long[] Value) attribute) => Create(attribute.Name, IntegersType, message =>
    {
        foreach (long value in attribute.Value) message.WriteInteger(IntegersField, value);
    });

    private static NodeAttribute Create(string name, int type, Action<ProtobufWriter> writeValue)
    {
        var message = new ProtobufWriter();
        message.WriteText(NameField, name);
        writeValue(message);
        message.WriteInteger(TypeField, type);
        return new NodeAttribute(message);
    }
}
