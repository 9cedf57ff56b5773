using System.Buffers.Binary;

namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>A numpy element type, for the scalars that losses are sometimes saved as.</summary>
internal sealed class PickleNumpyType(string code)
{
    /// <summary>Whether its state says that values are big-endian.</summary>
    public bool BigEndian { get; set; }

    /// <summary>The number that the bytes hold.</summary>
    /// <returns><see langword="false"/> for other types than numbers, and for a wrong number of bytes.</returns>
    public bool TryRead(ReadOnlySpan<byte> bytes, out object? value)
    {
        Span<byte> little = stackalloc byte[8];
        value = null;
        if (bytes.Length is 0 or > 8) return false;
        bytes.CopyTo(little);
        if (BigEndian) little[..bytes.Length].Reverse();
        value = (code, bytes.Length) switch
        {
            ("f8", 8) => BinaryPrimitives.ReadDoubleLittleEndian(little),
            ("f4", 4) => (double)BinaryPrimitives.ReadSingleLittleEndian(little),
            ("f2", 2) => (double)BinaryPrimitives.ReadHalfLittleEndian(little),
            ("i8", 8) => BinaryPrimitives.ReadInt64LittleEndian(little),
            ("i4", 4) => (long)BinaryPrimitives.ReadInt32LittleEndian(little),
            ("i2", 2) => (long)BinaryPrimitives.ReadInt16LittleEndian(little),
            ("i1", 1) => (long)(sbyte)little[0],
            ("u8", 8) when little[7] < 0x80 => BinaryPrimitives.ReadInt64LittleEndian(little),
            ("u4", 4) => (long)BinaryPrimitives.ReadUInt32LittleEndian(little),
            ("u2", 2) => (long)BinaryPrimitives.ReadUInt16LittleEndian(little),
            ("u1", 1) => (long)little[0],
            ("b1", 1) => little[0] != 0,
            _ => null,
        };
        return value is not null;
    }
}
