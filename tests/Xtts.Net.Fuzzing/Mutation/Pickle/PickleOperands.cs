namespace Xtts.Net.Fuzzing.Mutation.Pickle;

/// <summary>What follows each opcode of Python's pickle protocols 0 to 5.</summary>
internal static class PickleOperands
{
    /// <summary>Opcodes without operand.</summary>
    public static readonly byte[] Plain = [.. "().012NQR]abdelostu}"u8, 0x81, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8F, 0x90, 0x91, 0x92, 0x93, 0x94, 0x97, 0x98];

    /// <summary>Opcodes with a number of 1, 2, 4 or 8 bytes.</summary>
    public static readonly byte[] Numbered = [.. "KhqMJjrG"u8, 0x80, 0x82, 0x83, 0x84, 0x95];

    /// <summary>Opcodes with a count and as many bytes.</summary>
    public static readonly byte[] Counted = [.. "UCTBX"u8, 0x8A, 0x8B, 0x8C, 0x8D, 0x8E, 0x96];

    /// <summary>Opcodes with texts that end with a line.</summary>
    public static readonly byte[] Lines = [.. "ciIFLSVPgp"u8];

    /// <summary>Bytes of the number after an opcode; 0 when there is none.</summary>
    public static int NumberWidth(byte opcode) => opcode switch
    {
        (byte)'K' or (byte)'h' or (byte)'q' or 0x80 or 0x82 => 1,
        (byte)'M' or 0x83 => 2,
        (byte)'J' or (byte)'j' or (byte)'r' or 0x84 => 4,
        (byte)'G' or 0x95 => 8,
        _ => 0,
    };

    /// <summary>Bytes of the count after an opcode; 0 when there is none.</summary>
    public static int CountWidth(byte opcode) => opcode switch
    {
        (byte)'U' or (byte)'C' or 0x8A or 0x8C => 1,
        (byte)'T' or (byte)'B' or (byte)'X' or 0x8B => 4,
        0x8D or 0x8E or 0x96 => 8,
        _ => 0,
    };

    /// <summary>Lines after an opcode.</summary>
    public static int LineCount(byte opcode) => opcode is (byte)'c' or (byte)'i' ? 2 : Array.IndexOf(Lines, opcode) >= 0 ? 1 : 0;
}
