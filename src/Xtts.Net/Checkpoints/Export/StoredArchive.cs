using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Xtts.Net.Checkpoints.Zip;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>A zip archive of stored entries whose sizes are known beforehand; data begins at multiples of 64, as in torch's archives, so that it can be used where it lies.</summary>
/// <remarks>64-bit records are written where 32 bits are too few (APPNOTE 6.3, 4.3.14 to 4.3.16 and 4.5.3), and only there. Not thread-safe.</remarks>
internal sealed class StoredArchive
{
    private const int Alignment = 64, ExtraHeader = 4;
    private const ushort PaddingExtra = 0x4246;     // 'FB', torch's name for padding
    private const ushort NameIsUtf8 = 0x0800, Version20 = 20, Version45 = 45;
    private readonly uint[] _checksums;
    private readonly long _directory;

    /// <param name="entries">Name and size of each entry, in order.</param>
    /// <exception cref="ArgumentException">An entry has 4 GiB or more.</exception>
    public StoredArchive(IReadOnlyList<(string Name, long Size)> entries)
    {
        var built = ImmutableArray.CreateBuilder<StoredEntry>(entries.Count);
        long at = 0;
        foreach (var (name, size) in entries)
        {
            if (size is < 0 or >= uint.MaxValue) throw new ArgumentException($"The entry '{name}' has {size} bytes.", nameof(entries));
            long least = at + ZipFormat.LocalHeaderLength + name.Length + ExtraHeader, data = (least + Alignment - 1) / Alignment * Alignment;
            built.Add(new StoredEntry(name, at, data, size));
            at = checked(data + size);
        }

        Entries = built.MoveToImmutable();
        _directory = at;
        _checksums = new uint[Entries.Length];
        Length = at + Directory().Length;
    }

    /// <summary>The entries, in order.</summary>
    public ImmutableArray<StoredEntry> Entries { get; }

    /// <summary>Length of the archive.</summary>
    public long Length { get; }

    /// <summary>Writes the local header of an entry.</summary>
    public void WriteHeader(OutputFile file, int entry, uint checksum)
    {
        var (name, header, data, size) = Entries[entry];
        _checksums[entry] = checksum;
        byte[] bytes = new byte[data - header];
        var extra = bytes.AsSpan(ZipFormat.LocalHeaderLength + name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, ZipFormat.LocalHeader);
        WriteCommon(bytes.AsSpan(4), Version20, checksum, size, name);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(28), (ushort)extra.Length);
        Encoding.ASCII.GetBytes(name, bytes.AsSpan(ZipFormat.LocalHeaderLength));
        BinaryPrimitives.WriteUInt16LittleEndian(extra, PaddingExtra);
        BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], (ushort)(extra.Length - ExtraHeader));
        extra[ExtraHeader..].Fill((byte)'Z');
        file.Write(header, bytes);
    }

    /// <summary>Writes the directory, after every header.</summary>
    public void WriteDirectory(OutputFile file) => file.Write(_directory, Directory());

    private ReadOnlySpan<byte> Directory()
    {
        var output = new ArrayBufferWriter<byte>(1 << 16);
        for (int i = 0; i < Entries.Length; i++) WriteRecord(output, Entries[i], _checksums[i]);
        int size = output.WrittenCount;
        bool large = _directory >= uint.MaxValue || Entries.Length >= ushort.MaxValue;
        if (large) WriteLargeEnd(output, size);
        var end = Take(output, ZipFormat.EndRecordLength);
        BinaryPrimitives.WriteUInt32LittleEndian(end, ZipFormat.EndRecord);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)Math.Min(Entries.Length, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)Math.Min(Entries.Length, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)Math.Min(_directory, uint.MaxValue));
        return output.WrittenSpan;
    }

    private static void WriteRecord(ArrayBufferWriter<byte> output, StoredEntry entry, uint checksum)
    {
        bool far = entry.HeaderOffset >= uint.MaxValue;
        int extraLength = far ? ExtraHeader + sizeof(long) : 0;
        var record = Take(output, ZipFormat.CentralHeaderLength + entry.Name.Length + extraLength);
        BinaryPrimitives.WriteUInt32LittleEndian(record, ZipFormat.CentralHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(record[4..], far ? Version45 : Version20);
        WriteCommon(record[6..], far ? Version45 : Version20, checksum, entry.Size, entry.Name);
        BinaryPrimitives.WriteUInt16LittleEndian(record[30..], (ushort)extraLength);
        BinaryPrimitives.WriteUInt32LittleEndian(record[42..], (uint)Math.Min(entry.HeaderOffset, uint.MaxValue));
        Encoding.ASCII.GetBytes(entry.Name, record[ZipFormat.CentralHeaderLength..]);
        if (!far) return;
        var extra = record[(ZipFormat.CentralHeaderLength + entry.Name.Length)..];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, ZipFormat.Zip64Extra);
        BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(extra[ExtraHeader..], entry.HeaderOffset);
    }

    private void WriteLargeEnd(ArrayBufferWriter<byte> output, int size)
    {
        const int LengthBefore = 12;    // the signature and the length itself do not count
        long position = _directory + size;
        var end = Take(output, ZipFormat.Zip64EndRecordLength);
        BinaryPrimitives.WriteUInt32LittleEndian(end, ZipFormat.Zip64EndRecord);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], ZipFormat.Zip64EndRecordLength - LengthBefore);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], Version45);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], Version45);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], Entries.Length);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], Entries.Length);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], size);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], _directory);
        var locator = Take(output, ZipFormat.Zip64LocatorLength);
        BinaryPrimitives.WriteUInt32LittleEndian(locator, ZipFormat.Zip64Locator);
        BinaryPrimitives.WriteInt64LittleEndian(locator[8..], position);
        BinaryPrimitives.WriteUInt32LittleEndian(locator[16..], 1);
    }

    // What local and central headers have in common, from the version to the length of the name. Time and date are zero: the same input gives the same bytes.
    private static void WriteCommon(Span<byte> header, ushort version, uint checksum, long size, string name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], NameIsUtf8);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)size);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)name.Length);
    }

    private static Span<byte> Take(ArrayBufferWriter<byte> output, int count)
    {
        var bytes = output.GetSpan(count)[..count];
        bytes.Clear();
        output.Advance(count);
        return bytes;
    }
}
