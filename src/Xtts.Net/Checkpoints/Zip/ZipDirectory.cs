using System.Buffers.Binary;
using System.Text;

namespace Xtts.Net.Checkpoints.Zip;

/// <summary>The central directory of a zip file as torch writes it: stored entries that do not overlap.</summary>
/// <remarks>Reading it touches the end of the file only; a local header is read when the data of its entry is asked for. Immutable.</remarks>
internal sealed class ZipDirectory
{
    private static readonly UTF8Encoding Names = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly CheckpointFile _file;
    private readonly ZipEntry[] _entries;
    private readonly Dictionary<string, int> _byName;

    private ZipDirectory(CheckpointFile file, ZipEntry[] entries)
    {
        _file = file;
        _entries = entries;
        _byName = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            if (!_byName.TryAdd(entries[i].Name, i)) throw Damaged($"the zip directory names '{Excerpt.Of(entries[i].Name)}' twice");
        }
    }

    /// <summary>The entries in directory order.</summary>
    public ReadOnlySpan<ZipEntry> Entries => _entries;

    /// <summary>Reads the directory.</summary>
    /// <exception cref="CheckpointFormatException">The directory is damaged, or an entry is compressed, encrypted, overlapping or outside the file.</exception>
    public static ZipDirectory Read(CheckpointFile file, CancellationToken cancellationToken)
    {
        var end = ZipEndRecord.Find(file);
        byte[] bytes = file.Read(end.Offset, (int)end.Size);
        var entries = new ZipEntry[end.Entries <= bytes.Length / ZipFormat.CentralHeaderLength ? (int)end.Entries : throw Damaged(file, "the zip directory is too short")];
        int at = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            if ((i & 1023) == 0) cancellationToken.ThrowIfCancellationRequested();
            entries[i] = ReadEntry(file, bytes, ref at);
        }

        if (at != bytes.Length) throw Damaged(file, "the zip directory has other bytes than its entries");
        SetLimits(file, entries, end.Offset);
        return new ZipDirectory(file, entries);
    }

    /// <summary>An entry by its full name.</summary>
    public bool TryFind(string name, out ZipEntry entry)
    {
        bool found = _byName.TryGetValue(name, out int index);
        entry = found ? _entries[index] : default;
        return found;
    }

    /// <summary>Position of an entry's data, after holding its local header against the directory.</summary>
    /// <exception cref="CheckpointFormatException">The two disagree.</exception>
    public long LocateData(in ZipEntry entry)
    {
        int length = ZipFormat.LocalHeaderLength + entry.NameBytes;
        Span<byte> header = length <= 512 ? stackalloc byte[length] : new byte[length];
        _file.Read(entry.HeaderOffset, header);
        int nameLength = U16(header[26..]), extraLength = U16(header[28..]);
        long data = entry.HeaderOffset + ZipFormat.LocalHeaderLength + nameLength + extraLength;
        bool agrees = U32(header) == ZipFormat.LocalHeader
            && ((U16(header[6..]) ^ entry.Flags) & (ZipFormat.UnreadableFlags | 0x0008)) == 0
            && U16(header[8..]) == 0
            && (U32(header[14..]) == entry.Checksum || entry.HasDataDescriptor)
            && SizeAgrees(entry, U32(header[18..])) && SizeAgrees(entry, U32(header[22..]))
            && nameLength == entry.NameBytes && NameAgrees(entry, header[ZipFormat.LocalHeaderLength..])
            && data <= entry.Limit - entry.Size;
        return agrees ? data : throw Damaged($"the local header of '{Excerpt.Of(entry.Name)}' contradicts the zip directory");
    }

    /// <summary>Reads the data of a small entry and holds it against its checksum.</summary>
    public byte[] ReadData(in ZipEntry entry, int limit)
    {
        if (entry.Size > limit) throw Damaged($"'{Excerpt.Of(entry.Name)}' has {entry.Size} bytes, at most {limit} are read");
        byte[] data = _file.Read(LocateData(entry), (int)entry.Size);
        return Crc32.Of(data) == entry.Checksum ? data : throw Damaged($"'{Excerpt.Of(entry.Name)}' has other bytes than its checksum says");
    }

    private static ZipEntry ReadEntry(CheckpointFile file, ReadOnlySpan<byte> bytes, ref int at)
    {
        var header = bytes[at..];
        if (header.Length < ZipFormat.CentralHeaderLength || U32(header) != ZipFormat.CentralHeader) throw Damaged(file, "the zip directory is damaged");
        ushort flags = U16(header[8..]), method = U16(header[10..]);
        int nameLength = U16(header[28..]), extraLength = U16(header[30..]), commentLength = U16(header[32..]);
        int length = ZipFormat.CentralHeaderLength + nameLength + extraLength + commentLength;
        if (header.Length < length) throw Damaged(file, "the zip directory is damaged");
        string name = DecodeName(file, header.Slice(ZipFormat.CentralHeaderLength, nameLength));
        long packed = U32(header[20..]), size = U32(header[24..]), offset = U32(header[42..]);
        ReadZip64(file, header.Slice(ZipFormat.CentralHeaderLength + nameLength, extraLength), ref size, ref packed, ref offset);
        if ((flags & ZipFormat.UnreadableFlags) != 0) throw Damaged(file, $"'{Excerpt.Of(name)}' is encrypted; torch.save does not write that");
        if (method != 0 || packed != size) throw Damaged(file, $"'{Excerpt.Of(name)}' is compressed; torch.save stores its entries. Unpack the file and save the checkpoint again");
        if (U16(header[34..]) != 0) throw Damaged(file, "it is a part of a split zip file");
        if ((U16(header[40..]) & ZipFormat.FileTypeMask) == ZipFormat.SymbolicLink) throw Damaged(file, $"'{Excerpt.Of(name)}' is a symbolic link");
        at += length;
        return new ZipEntry(name, nameLength, offset, size, flags, U32(header[16..]));
    }

    private static void ReadZip64(CheckpointFile file, ReadOnlySpan<byte> extra, ref long size, ref long packed, ref long offset)
    {
        while (extra.Length >= 4)
        {
            ushort id = U16(extra);
            int length = U16(extra[2..]);
            if (length > extra.Length - 4) throw Damaged(file, "an extra field of the zip directory is damaged");
            var field = extra.Slice(4, length);
            if (id == ZipFormat.Zip64Extra)
            {
                Take(file, ref field, ref size);
                Take(file, ref field, ref packed);
                Take(file, ref field, ref offset);
                return;
            }

            extra = extra[(4 + length)..];
        }
    }

    // The field holds, in this order, only those values whose 32-bit form is saturated.
    private static void Take(CheckpointFile file, ref ReadOnlySpan<byte> field, ref long value)
    {
        if (value != uint.MaxValue) return;
        if (field.Length < 8) throw Damaged(file, "a 64-bit field of the zip directory is damaged");
        value = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[8..];
    }

    private static string DecodeName(CheckpointFile file, ReadOnlySpan<byte> bytes)
    {
        string name;
        try
        {
            name = Names.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Damaged(file, "a name in the zip directory is no UTF-8");
        }

        bool harmless = name.Length > 0 && name[0] != '/' && !name.AsSpan().ContainsAny('\0', '\\') && !LeadsUp(name);
        return harmless ? name : throw Damaged(file, "a name in the zip directory leads out of the archive");
    }

    private static bool LeadsUp(ReadOnlySpan<char> name)
    {
        foreach (var part in name.Split('/'))
        {
            if (name[part] is "..") return true;
        }

        return false;
    }

    private static void SetLimits(CheckpointFile file, ZipEntry[] entries, long directoryOffset)
    {
        var order = new int[entries.Length];
        var offsets = new long[entries.Length];
        for (int i = 0; i < order.Length; i++) (order[i], offsets[i]) = (i, entries[i].HeaderOffset);
        Array.Sort(offsets, order);
        long limit = directoryOffset;
        for (int i = order.Length - 1; i >= 0; i--)
        {
            ref var entry = ref entries[order[i]];
            long room = limit - entry.HeaderOffset - ZipFormat.LocalHeaderLength - entry.NameBytes;
            if (entry.HeaderOffset < 0 || entry.Size < 0 || room < entry.Size) throw Damaged(file, $"'{Excerpt.Of(entry.Name)}' overlaps its neighbour or lies outside the file");
            entry = entry with { Limit = limit };
            limit = entry.HeaderOffset;
        }
    }

    private static bool SizeAgrees(in ZipEntry entry, uint size) => size == entry.Size || size == uint.MaxValue || (size == 0 && entry.HasDataDescriptor);

    private static bool NameAgrees(in ZipEntry entry, ReadOnlySpan<byte> name)
    {
        Span<byte> expected = name.Length <= 512 ? stackalloc byte[name.Length] : new byte[name.Length];
        return Names.TryGetBytes(entry.Name, expected, out int length) && name.SequenceEqual(expected[..length]);
    }

    private CheckpointFormatException Damaged(string what) => Damaged(_file, what);

    private static CheckpointFormatException Damaged(CheckpointFile file, string what) => new($"'{file.Name}': {what}. The file is damaged or was not written by torch.save: copy or download it again.");

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
