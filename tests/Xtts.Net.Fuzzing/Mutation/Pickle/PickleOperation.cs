namespace Xtts.Net.Fuzzing.Mutation.Pickle;

/// <summary>One operation of a pickle.</summary>
/// <param name="Opcode">What to do.</param>
/// <param name="Operand">The bytes that belong to it, a count in front of them included.</param>
internal readonly record struct PickleOperation(byte Opcode, byte[] Operand)
{
    /// <summary>An operation without operand.</summary>
    public static PickleOperation Plain(byte opcode) => new(opcode, []);

    /// <summary>An operation with a counted operand, its count in the width that the opcode asks for.</summary>
    public static PickleOperation Counted(byte opcode, ReadOnlySpan<byte> bytes)
    {
        int width = PickleOperands.CountWidth(opcode);
        Span<byte> count = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(count, bytes.Length);
        return new PickleOperation(opcode, [.. count[..width], .. bytes]);
    }
}
