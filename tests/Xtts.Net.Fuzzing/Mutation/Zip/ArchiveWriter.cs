using System.Text;

namespace Xtts.Net.Fuzzing.Mutation.Zip;

/// <summary>Writes archives, with everything in them that can be computed made right.</summary>
internal static class ArchiveWriter
{
    private const ushort DescriptorFlag = 0x0008, WideField = 0x0001;

    /// <summary>Writes an archive.</summary>
    public static byte[] Write(ArchiveImage image)
    {
        using var memory = new MemoryStream();
        using var output = new BinaryWriter(memory, Encoding.UTF8);
        var offsets = new List<long>();
        foreach (var entry in image.Entries)
        {
            offsets.Add(memory.Position);
            WriteEntry(output, entry);
        }

        long start = memory.Position;
        for (int i = 0; i < offsets.Count; i++) WriteDirectoryRecord(output, image.Entries[i], offsets[i]);
        WriteEnd(output, image, start, memory.Position - start);
        return memory.ToArray();
    }

    private static void WriteEntry(BinaryWriter output, ArchiveEntry entry)
    {
        bool described = (entry.Flags & DescriptorFlag) != 0;
        uint checksum = Crc32.Of(entry.Data), size = (uint)entry.Data.Length;
        output.Write("PK\x03\x04"u8);
        output.Write((ushort)20);
        output.Write(entry.Flags);
        output.Write(entry.Method);
        output.Write(0u);
        output.Write(described ? 0 : checksum);
        output.Write(described ? 0 : size);
        output.Write(described ? 0 : size);
        output.Write((ushort)entry.Name.Length);
        output.Write((ushort)0);
        output.Write(entry.Name);
        output.Write(entry.Data);
        if (!described) return;
        output.Write("PK\x07\x08"u8);
        output.Write(checksum);
        output.Write(size);
        output.Write(size);
    }

    private static void WriteDirectoryRecord(BinaryWriter output, ArchiveEntry entry, long offset)
    {
        uint size = (uint)entry.Data.Length;
        output.Write("PK\x01\x02"u8);
        output.Write((ushort)20);
        output.Write((ushort)20);
        output.Write(entry.Flags);
        output.Write(entry.Method);
        output.Write(0u);
        output.Write(Crc32.Of(entry.Data));
        output.Write(entry.IsWide ? uint.MaxValue : size);
        output.Write(entry.IsWide ? uint.MaxValue : size);
        output.Write((ushort)entry.Name.Length);
        output.Write((ushort)(entry.IsWide ? 28 : 0));
        output.Write((ushort)0);
        output.Write(0u);
        output.Write(0u);
        output.Write(entry.IsWide ? uint.MaxValue : (uint)offset);
        output.Write(entry.Name);
        if (!entry.IsWide) return;
        output.Write(WideField);
        output.Write((ushort)24);
        output.Write((long)size);
        output.Write((long)size);
        output.Write(offset);
    }

    private static void WriteEnd(BinaryWriter output, ArchiveImage image, long start, long length)
    {
        long end = output.BaseStream.Position;
        if (image.HasWideEnd)
        {
            output.Write("PK\x06\x06"u8);
            output.Write(44L);
            output.Write((ushort)45);
            output.Write((ushort)45);
            output.Write(0L);
            output.Write((long)image.Entries.Count);
            output.Write((long)image.Entries.Count);
            output.Write(length);
            output.Write(start);
            output.Write("PK\x06\x07"u8);
            output.Write(0u);
            output.Write(end);
            output.Write(1u);
        }

        output.Write("PK\x05\x06"u8);
        output.Write(0u);
        output.Write((ushort)image.Entries.Count);
        output.Write((ushort)image.Entries.Count);
        output.Write((uint)length);
        output.Write((uint)start);
        output.Write((ushort)image.Comment.Length);
        output.Write(image.Comment);
    }
}
