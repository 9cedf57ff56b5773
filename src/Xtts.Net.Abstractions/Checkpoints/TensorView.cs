using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Xtts.Net.Checkpoints;

/// <summary>A tensor's bytes: where they lie in the mapped file, or in memory of their own when the checkpoint was opened with <see cref="CheckpointLoadMode.Copy"/>.</summary>
/// <remarks>Valid while the checkpoint it came from is open. Reading is thread-safe. Values are little-endian.</remarks>
public readonly ref struct TensorView
{
    /// <summary>Creates a view.</summary>
    /// <param name="entry">Layout of the tensor.</param>
    /// <param name="bytes">The bytes from its first to its last element: <see cref="TensorEntry.SpannedBytes"/> of them.</param>
    public TensorView(TensorEntry entry, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (bytes.Length != entry.SpannedBytes) throw new ArgumentException($"{entry} spans {entry.SpannedBytes} bytes, {bytes.Length} given.", nameof(bytes));
        Entry = entry;
        Bytes = bytes;
    }

    /// <summary>Layout of the tensor.</summary>
    public TensorEntry Entry { get; }

    /// <summary>The bytes from the first to the last element; row-major without gaps when <see cref="TensorEntry.IsContiguous"/>.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Copies the elements in row-major order, converted to single precision.</summary>
    /// <param name="destination">Room for <see cref="TensorEntry.ElementCount"/> values.</param>
    /// <exception cref="ArgumentException">The destination is too small.</exception>
    public void CopyTo(Span<float> destination)
    {
        Require(destination.Length);
        if (Entry.IsContiguous && Entry.ElementType == TensorElementType.Float32 && BitConverter.IsLittleEndian)
        {
            Bytes.CopyTo(MemoryMarshal.AsBytes(destination));
            return;
        }

        int size = Entry.ElementType.SizeInBytes();
        if (Entry.IsContiguous)
        {
            for (int i = 0; i < (int)Entry.ElementCount; i++) destination[i] = ToSingle(Entry.ElementType, Bytes[(i * size)..]);
            return;
        }

        var walk = new RowMajorWalk(Entry);
        for (int i = 0; walk.Next(out long element); i++) destination[i] = ToSingle(Entry.ElementType, Bytes[(int)(element * size)..]);
    }

    /// <summary>Copies the elements in row-major order as integers.</summary>
    /// <param name="destination">Room for <see cref="TensorEntry.ElementCount"/> values.</param>
    /// <exception cref="InvalidOperationException">The tensor holds floating-point numbers.</exception>
    public void CopyTo(Span<long> destination)
    {
        Require(destination.Length);
        if (Entry.ElementType.IsFloatingPoint()) throw new InvalidOperationException($"{Entry} does not hold integers.");
        int size = Entry.ElementType.SizeInBytes();
        var walk = new RowMajorWalk(Entry);
        for (int i = 0; walk.Next(out long element); i++) destination[i] = ToInt64(Entry.ElementType, Bytes[(int)(element * size)..]);
    }

    private void Require(int length)
    {
        if (length < Entry.ElementCount) throw new ArgumentException($"{Entry} has {Entry.ElementCount} elements, room for {length}.");
    }

    private static float ToSingle(TensorElementType type, ReadOnlySpan<byte> at) => type switch
    {
        TensorElementType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(at),
        TensorElementType.Float16 => (float)BinaryPrimitives.ReadHalfLittleEndian(at),
        TensorElementType.BFloat16 => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(at) << 16),
        TensorElementType.Float64 => (float)BinaryPrimitives.ReadDoubleLittleEndian(at),
        _ => ToInt64(type, at),
    };

    private static long ToInt64(TensorElementType type, ReadOnlySpan<byte> at) => type switch
    {
        TensorElementType.Int64 => BinaryPrimitives.ReadInt64LittleEndian(at),
        TensorElementType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(at),
        TensorElementType.Int16 => BinaryPrimitives.ReadInt16LittleEndian(at),
        TensorElementType.Int8 => (sbyte)at[0],
        _ => at[0],
    };
}
