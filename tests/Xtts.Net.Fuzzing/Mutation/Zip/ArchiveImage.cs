using System.Buffers.Binary;

namespace Xtts.Net.Fuzzing.Mutation.Zip;

/// <summary>A zip archive as a list of entries; writing it makes offsets, sizes and checksums right again.</summary>
internal sealed class ArchiveImage
{
    private const int EndLength = 22, DirectoryLength = 46, LocalLength = 30, WideLength = 28;

    /// <summary>The entries in order.</summary>
    public List<ArchiveEntry> Entries { get; init; } = [];

    /// <summary>Whether the directory ends with 64-bit records, as torch writes them.</summary>
    public bool HasWideEnd { get; set; }

    /// <summary>Comment behind the end record.</summary>
    public byte[] Comment { get; set; } = [];

    /// <summary>Takes an archive apart.</summary>
    /// <returns><see langword="null"/> when it is too damaged for that.</returns>
    public static ArchiveImage? TryParse(ReadOnlySpan<byte> file)
    {
        int end = file.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || file.Length - end < EndLength) return null;
        var image = new ArchiveImage { HasWideEnd = file[..end].LastIndexOf("PK\x06\x07"u8) >= 0 };
        long at = BinaryPrimitives.ReadUInt32LittleEndian(file[(end + 16)..]);
        for (int left = BinaryPrimitives.ReadUInt16LittleEndian(file[(end + 10)..]); left > 0; left--)
        {
            if (at > file.Length - DirectoryLength) return null;
            var record = file[(int)at..];
            int name = BinaryPrimitives.ReadUInt16LittleEndian(record[28..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(record[30..]), comment = BinaryPrimitives.ReadUInt16LittleEndian(record[32..]);
            if (record.Length < DirectoryLength + name || !TryReadData(file, record, out var data)) return null;
            image.Entries.Add(new ArchiveEntry(record.Slice(DirectoryLength, name).ToArray(), data.ToArray())
            {
                Flags = BinaryPrimitives.ReadUInt16LittleEndian(record[8..]),
                Method = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]),
                IsWide = IsWide(record),
            });
            at += DirectoryLength + name + extra + comment;
        }

        return image;
    }

    /// <summary>Index of the pickle; -1 when there is none.</summary>
    public int FindPickle() => Entries.FindIndex(entry => entry.Name.AsSpan().EndsWith("data.pkl"u8));

    // Whether sizes and offset stand in a 64-bit field of 24 bytes behind the name, as the writer puts them.
    private static bool IsWide(ReadOnlySpan<byte> record) =>
        BinaryPrimitives.ReadUInt32LittleEndian(record[42..]) == uint.MaxValue && BinaryPrimitives.ReadUInt16LittleEndian(record[30..]) == WideLength
        && record.Length >= DirectoryLength + BinaryPrimitives.ReadUInt16LittleEndian(record[28..]) + WideLength;

    private static bool TryReadData(ReadOnlySpan<byte> file, ReadOnlySpan<byte> record, out ReadOnlySpan<byte> data)
    {
        data = default;
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[20..]), local = BinaryPrimitives.ReadUInt32LittleEndian(record[42..]);
        if (IsWide(record))
        {
            var wide = record[(DirectoryLength + BinaryPrimitives.ReadUInt16LittleEndian(record[28..]) + 4)..];
            (size, local) = (BinaryPrimitives.ReadInt64LittleEndian(wide[8..]), BinaryPrimitives.ReadInt64LittleEndian(wide[16..]));
        }

        if (local < 0 || local > file.Length - LocalLength || size < 0 || size > file.Length) return false;
        var header = file[(int)local..];
        long start = local + LocalLength + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (start + size > file.Length) return false;
        data = file.Slice((int)start, (int)size);
        return true;
    }
}
