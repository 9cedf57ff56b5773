using System.Buffers.Binary;
using System.Text;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>Writes a zip archive as torch does.</summary>
/// <remarks>
/// Entries are stored uncompressed, their data starts at a multiple of 64 (local extra field <c>FB</c>), sizes and checksum follow in a data descriptor (flags
/// 0x808), the directory ends with zip64 records, and offsets past 4 GB stand in zip64 extra fields.
/// </remarks>
internal sealed class TorchArchiveWriter(FileStream output, string root)
{
    private const uint FitsNot = 0xFFFFFFFF;
    private const ushort Flags = 0x0808;

    private readonly List<TorchArchiveEntry> _entries = [];
    private readonly Dictionary<long, uint> _zeroChecksums = [];

    /// <summary>Adds an entry of given bytes.</summary>
    public void Add(string name, ReadOnlySpan<byte> bytes)
    {
        long offset = BeginEntry(name);
        output.Write(bytes);
        EndEntry(name, offset, Crc32.Append(0, bytes), bytes.Length);
    }

    /// <summary>Adds an entry of zeros as a hole of the file, where the file system knows holes.</summary>
    public void AddHole(string name, long length)
    {
        long offset = BeginEntry(name);
        output.Seek(length, SeekOrigin.Current);
        EndEntry(name, offset, ChecksumOfZeros(length), length);
    }

    /// <summary>Writes the central directory.</summary>
    public void Finish()
    {
        using var record = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        long start = output.Position;
        foreach (var entry in _entries) WriteDirectoryRecord(record, entry);
        long length = output.Position - start;
        long end = output.Position;
        record.Write(0x06064B50u);              // zip64 end of central directory
        record.Write(44L);
        record.Write((ushort)0x031E);
        record.Write((ushort)45);
        record.Write(0u);
        record.Write(0u);
        record.Write((long)_entries.Count);
        record.Write((long)_entries.Count);
        record.Write(length);
        record.Write(start);
        record.Write(0x07064B50u);              // its locator
        record.Write(0u);
        record.Write(end);
        record.Write(1u);
        record.Write(0x06054B50u);              // end of central directory
        record.Write(0u);
        record.Write((ushort)_entries.Count);
        record.Write((ushort)_entries.Count);
        record.Write((uint)length);
        record.Write((uint)Math.Min(start, FitsNot));
        record.Write((ushort)0);
    }

    private long BeginEntry(string name)
    {
        long offset = output.Position;
        byte[] path = Encoding.UTF8.GetBytes($"{root}/{name}");
        int padding = (int)((64 - ((offset + 30 + path.Length + 4) % 64)) % 64);
        var header = new byte[30 + path.Length + 4 + padding];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(6), Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), (ushort)path.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(28), (ushort)(4 + padding));
        path.CopyTo(header, 30);
        "FB"u8.CopyTo(header.AsSpan(30 + path.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32 + path.Length), (ushort)padding);
        header.AsSpan(34 + path.Length).Fill((byte)'Z');
        output.Write(header);
        return offset;
    }

    private void EndEntry(string name, long offset, uint checksum, long length)
    {
        uint shortLength = checked((uint)length);
        Span<byte> descriptor = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor, 0x08074B50);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[4..], checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[8..], shortLength);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[12..], shortLength);
        output.Write(descriptor);
        _entries.Add(new TorchArchiveEntry($"{root}/{name}", checksum, shortLength, offset));
    }

    private static void WriteDirectoryRecord(BinaryWriter record, TorchArchiveEntry entry)
    {
        byte[] path = Encoding.UTF8.GetBytes(entry.Name);
        bool far = entry.Offset >= FitsNot;
        record.Write(0x02014B50u);
        record.Write((ushort)0);                // made by
        record.Write((ushort)(far ? 45 : 0));   // needed
        record.Write(Flags);
        record.Write((ushort)0);                // stored
        record.Write(0u);                       // time and date
        record.Write(entry.Checksum);
        record.Write(entry.Length);
        record.Write(entry.Length);
        record.Write((ushort)path.Length);
        record.Write((ushort)(far ? 12 : 0));
        record.Write((ushort)0);                // comment
        record.Write((ushort)0);                // disk
        record.Write((ushort)0);                // internal attributes
        record.Write(0u);                       // external attributes
        record.Write(far ? FitsNot : (uint)entry.Offset);
        record.Write(path);
        if (!far) return;
        record.Write((ushort)1);
        record.Write((ushort)8);
        record.Write(entry.Offset);
    }

    private uint ChecksumOfZeros(long length)
    {
        if (_zeroChecksums.TryGetValue(length, out uint checksum)) return checksum;
        var zeros = new byte[1 << 16];
        for (long left = length; left > 0; left -= zeros.Length) checksum = Crc32.Append(checksum, zeros.AsSpan(0, (int)Math.Min(left, zeros.Length)));
        _zeroChecksums.Add(length, checksum);
        return checksum;
    }
}
