using System.Buffers.Binary;

namespace Xtts.Net.Checkpoints.Zip;

/// <summary>Where the central directory of a zip file lies, from the end record and, in large files, its 64-bit form.</summary>
/// <param name="Offset">Position of the first central header.</param>
/// <param name="Size">Length of the directory in bytes.</param>
/// <param name="Entries">Number of entries.</param>
internal readonly record struct ZipEndRecord(long Offset, long Size, long Entries)
{
    /// <summary>Finds the end record; nothing may follow it but its own comment.</summary>
    /// <exception cref="CheckpointFormatException">There is none, or its parts contradict each other.</exception>
    public static ZipEndRecord Find(CheckpointFile file)
    {
        int tailLength = (int)Math.Min(file.Length, ZipFormat.EndRecordLength + ZipFormat.LongestComment + ZipFormat.Zip64LocatorLength);
        int at = FindIn(file, Math.Min(tailLength, 1024), out byte[] tail);
        if (at < 0) at = FindIn(file, tailLength, out tail);
        if (at < 0) throw new CheckpointFormatException($"'{file.Name}' begins like a zip file but has no directory at its end: it is truncated. Copy or download it again.");

        var record = tail.AsSpan(at);
        long position = file.Length - tail.Length + at;
        ushort disk = U16(record[4..]), directoryDisk = U16(record[6..]), entriesHere = U16(record[8..]), entries = U16(record[10..]);
        uint size = U32(record[12..]), offset = U32(record[16..]);
        if (TryReadZip64(file, position, out var large, out long largePosition))
        {
            bool agrees = (entries == ushort.MaxValue || entries == large.Entries) && (size == uint.MaxValue || size == large.Size) && (offset == uint.MaxValue || offset == large.Offset);
            return agrees ? large.Checked(file, largePosition) : throw Contradiction(file);
        }

        if (disk != 0 || directoryDisk != 0 || entriesHere != entries) throw Contradiction(file);
        return new ZipEndRecord(offset, size, entries).Checked(file, position);
    }

    private static int FindIn(CheckpointFile file, int length, out byte[] tail)
    {
        tail = file.Read(file.Length - length, length);
        for (int at = tail.Length - ZipFormat.EndRecordLength; at >= 0; at--)
        {
            if (U32(tail.AsSpan(at)) == ZipFormat.EndRecord && at + ZipFormat.EndRecordLength + U16(tail.AsSpan(at + 20)) == tail.Length) return at;
        }

        return -1;
    }

    private static bool TryReadZip64(CheckpointFile file, long endPosition, out ZipEndRecord record, out long position)
    {
        record = default;
        position = 0;
        if (endPosition < ZipFormat.Zip64LocatorLength + ZipFormat.Zip64EndRecordLength) return false;
        Span<byte> locator = stackalloc byte[ZipFormat.Zip64LocatorLength];
        file.Read(endPosition - locator.Length, locator);
        if (U32(locator) != ZipFormat.Zip64Locator) return false;

        position = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (U32(locator[4..]) != 0 || U32(locator[16..]) > 1 || position < 0 || position > endPosition - ZipFormat.Zip64LocatorLength - ZipFormat.Zip64EndRecordLength) throw Contradiction(file);
        Span<byte> bytes = stackalloc byte[ZipFormat.Zip64EndRecordLength];
        file.Read(position, bytes);
        long entriesHere = BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]), entries = BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]);
        if (U32(bytes) != ZipFormat.Zip64EndRecord || U32(bytes[16..]) != 0 || U32(bytes[20..]) != 0 || entriesHere != entries) throw Contradiction(file);
        record = new ZipEndRecord(BinaryPrimitives.ReadInt64LittleEndian(bytes[48..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[40..]), entries);
        return true;
    }

    private ZipEndRecord Checked(CheckpointFile file, long endPosition)
    {
        if (Entries < 0 || Entries > file.Limits.DirectoryEntries || Size < 0 || Size > file.Limits.DirectoryBytes)
            throw new CheckpointFormatException($"'{file.Name}': a zip directory of {Entries} entries in {Size} bytes is no checkpoint's ({nameof(CheckpointLimits)}.{nameof(CheckpointLimits.DirectoryEntries)}, {nameof(CheckpointLimits.DirectoryBytes)}).");
        if (Offset < 0 || Offset > endPosition - Size || Offset + Size != endPosition) throw Contradiction(file);
        return this;
    }

    private static CheckpointFormatException Contradiction(CheckpointFile file) =>
        new($"'{file.Name}': the end record of the zip file contradicts the file. It is truncated, damaged or has something added: copy or download it again.");

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
