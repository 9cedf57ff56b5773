using System.Buffers;
using System.Buffers.Binary;

namespace Xtts.Net.Fuzzing.Mutation.Pickle;

/// <summary>A pickle taken apart into operations; what cannot be taken apart stays behind them as it is.</summary>
internal sealed class PickleProgram
{
    private PickleProgram(List<PickleOperation> operations, byte[] rest)
    {
        Operations = operations;
        Rest = rest;
    }

    /// <summary>The operations in order.</summary>
    public List<PickleOperation> Operations { get; }

    /// <summary>Bytes behind the last operation that could be read.</summary>
    public byte[] Rest { get; }

    /// <summary>Takes a pickle apart.</summary>
    public static PickleProgram Parse(ReadOnlySpan<byte> pickle)
    {
        var operations = new List<PickleOperation>();
        while (!pickle.IsEmpty && OperandLength(pickle) is >= 0 and var length)
        {
            operations.Add(new PickleOperation(pickle[0], pickle.Slice(1, length).ToArray()));
            pickle = pickle[(1 + length)..];
        }

        return new PickleProgram(operations, pickle.ToArray());
    }

    /// <summary>Puts it together again.</summary>
    public byte[] ToArray()
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var operation in Operations)
        {
            bytes.Write([operation.Opcode]);
            bytes.Write(operation.Operand);
        }

        bytes.Write(Rest);
        return bytes.WrittenSpan.ToArray();
    }

    // Length of the operand of the first operation; -1 when it does not fit.
    private static int OperandLength(ReadOnlySpan<byte> pickle)
    {
        byte opcode = pickle[0];
        var operand = pickle[1..];
        long length = PickleOperands.NumberWidth(opcode);
        if (PickleOperands.CountWidth(opcode) is > 0 and var width)
        {
            if (operand.Length < width) return -1;
            Span<byte> count = stackalloc byte[8];
            count.Clear();
            operand[..width].CopyTo(count);
            length = BinaryPrimitives.ReadInt64LittleEndian(count);
            if (length < 0 || length > operand.Length) return -1;
            length += width;
        }

        for (int lines = PickleOperands.LineCount(opcode); lines > 0; lines--)
        {
            int end = operand[(int)length..].IndexOf((byte)'\n');
            if (end < 0) return -1;
            length += end + 1;
        }

        return length <= operand.Length ? (int)length : -1;
    }
}
