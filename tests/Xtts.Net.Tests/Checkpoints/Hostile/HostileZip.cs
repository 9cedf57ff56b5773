using System.Text;

namespace Xtts.Net.Tests.Checkpoints.Hostile;

/// <summary>Writes zip files field by field, lies included.</summary>
internal sealed class HostileZip
{
    private readonly List<HostileZipEntry> _entries = [];

    /// <summary>Bytes after the directory's end record that its comment length does not count.</summary>
    public byte[] Tail { get; init; } = [];

    /// <summary>Bytes before the first entry.</summary>
    public byte[] Head { get; init; } = [];

    /// <summary>Number of entries that the end record speaks of.</summary>
    public ushort? Count { get; init; }

    /// <summary>Records between the directory and the end record, such as a 64-bit end record with its locator.</summary>
    public Func<DirectoryPlace, byte[]> Before { get; init; } = _ => [];

    public HostileZip Add(string name, byte[] data, Action<HostileZipEntry>? change = null)
    {
        var entry = new HostileZipEntry(name, data);
        change?.Invoke(entry);
        _entries.Add(entry);
        return this;
    }

    public byte[] Build()
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(Head);
        var offsets = _entries.Select(entry => WriteLocal(writer, entry)).ToArray();
        uint start = (uint)memory.Position;
        for (int i = 0; i < _entries.Count; i++) WriteCentral(writer, _entries[i], offsets[i]);
        uint size = (uint)memory.Position - start;
        writer.Write(Before(new DirectoryPlace(start, size)));
        writer.Write(0x06054b50);
        writer.Write(0);
        writer.Write(Count ?? (ushort)_entries.Count);
        writer.Write(Count ?? (ushort)_entries.Count);
        writer.Write(size);
        writer.Write(start);
        writer.Write((ushort)0);
        writer.Write(Tail);
        return memory.ToArray();
    }

    /// <summary>Where the directory lies.</summary>
    public readonly record struct DirectoryPlace(long Start, long Size);

    private static uint WriteLocal(BinaryWriter writer, HostileZipEntry entry)
    {
        uint offset = (uint)writer.BaseStream.Position;
        byte[] name = Encoding.UTF8.GetBytes(entry.LocalName);
        writer.Write(0x04034b50);
        writer.Write((ushort)20);
        writer.Write(entry.LocalFlags);
        writer.Write(entry.LocalMethod);
        writer.Write(0);
        writer.Write(entry.LocalChecksum);
        writer.Write(entry.LocalSize);
        writer.Write(entry.LocalSize);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)0);
        writer.Write(name);
        writer.Write(entry.Data);
        return offset;
    }

    private static void WriteCentral(BinaryWriter writer, HostileZipEntry entry, uint offset)
    {
        byte[] name = Encoding.UTF8.GetBytes(entry.Name);
        writer.Write(0x02014b50);
        writer.Write((ushort)(3 << 8 | 20));
        writer.Write((ushort)20);
        writer.Write(entry.Flags);
        writer.Write(entry.Method);
        writer.Write(0);
        writer.Write(entry.Checksum);
        writer.Write(entry.PackedSize);
        writer.Write(entry.Size);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)entry.Extra.Length);
        writer.Write((ushort)0);
        writer.Write(entry.Disk);
        writer.Write((ushort)0);
        writer.Write(entry.ExternalAttributes);
        writer.Write(entry.Offset ?? offset);
        writer.Write(name);
        writer.Write(entry.Extra);
    }
}
