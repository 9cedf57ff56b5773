using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>Writes a pickle operation by operation, with the opcodes that Python uses in protocol 2 or 4.</summary>
/// <param name="protocol">2, as torch.save writes by itself, or 4.</param>
internal sealed class PickleWriter(byte protocol)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _memoized;

    /// <summary>Opcodes without operand, as their characters.</summary>
    public PickleWriter Plain(string opcodes) => Raw(Encoding.Latin1.GetBytes(opcodes));

    /// <summary>Opcodes and operands as they are.</summary>
    public PickleWriter Raw(params ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Puts the top of the stack into the memo.</summary>
    public PickleWriter Memoize()
    {
        int index = _memoized++;
        if (protocol >= 4) return Raw(0x94);
        return index < 256 ? Raw((byte)'q', (byte)index) : Raw((byte)'r').Raw(BitConverter.GetBytes(index));
    }

    /// <summary>A text.</summary>
    public PickleWriter Text(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return (protocol >= 4 ? Raw(0x8C, (byte)utf8.Length) : Raw((byte)'X').Raw(BitConverter.GetBytes(utf8.Length))).Raw(utf8).Memoize();
    }

    /// <summary>A whole number in its shortest form.</summary>
    public PickleWriter Number(long value) => value switch
    {
        >= 0 and <= byte.MaxValue => Raw((byte)'K', (byte)value),
        >= 0 and <= ushort.MaxValue => Raw((byte)'M').Raw(BitConverter.GetBytes((ushort)value)),
        >= int.MinValue and <= int.MaxValue => Raw((byte)'J').Raw(BitConverter.GetBytes((int)value)),
        _ => Raw(0x8A, 8).Raw(BitConverter.GetBytes(value)),
    };

    /// <summary>A floating-point number.</summary>
    public PickleWriter Real(double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        return Raw((byte)'G').Raw(bytes);
    }

    /// <summary>A class or function by its name.</summary>
    public PickleWriter Global(string module, string name) =>
        protocol >= 4 ? Text(module).Text(name).Raw(0x93).Memoize() : Raw((byte)'c').Raw(Encoding.ASCII.GetBytes($"{module}\n{name}\n")).Memoize();

    /// <summary>A tuple of whole numbers.</summary>
    public PickleWriter Tuple(params ReadOnlySpan<long> values)
    {
        if (values.Length is 0 or > 3) Plain(values.IsEmpty ? ")" : "(");
        foreach (long value in values) Number(value);
        return values.Length switch { 0 => this, > 3 => Plain("t").Memoize(), _ => Raw((byte)(0x84 + values.Length)).Memoize() };
    }

    /// <summary>A tensor over the storage <c>data/{key}</c>.</summary>
    public PickleWriter Tensor(SeedTensor tensor) => Tensor(tensor, "");

    /// <summary>A tensor over a storage of a file from before zip archives, whose persistent id ends with a view that is nearly always None.</summary>
    public PickleWriter LegacyTensor(SeedTensor tensor) => Tensor(tensor, "N");

    /// <summary>The whole pickle.</summary>
    public byte[] Finish()
    {
        byte[] body = [.. _bytes.WrittenSpan, (byte)'.'];
        return protocol >= 4 ? [0x80, protocol, 0x95, .. BitConverter.GetBytes((long)body.Length), .. body] : [0x80, protocol, .. body];
    }

    private PickleWriter Tensor(SeedTensor tensor, string view)
    {
        Global("torch._utils", "_rebuild_tensor_v2").Plain("((").Text("storage").Global("torch", tensor.Storage).Text(tensor.Key).Text("cpu").Number(tensor.Elements).Plain(view + "t").Memoize().Plain("Q");
        Number(tensor.Offset).Tuple(tensor.Shape).Tuple(tensor.Strides).Raw(0x89).Global("collections", "OrderedDict").Plain(")R").Memoize();
        return Plain("t").Memoize().Plain("R").Memoize();
    }
}
