using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints.Hostile;

/// <summary>Zip files that two readers could understand differently, or that promise more than they hold.</summary>
public sealed class ZipAttackTests
{
    private const string Pickle = "a/data.pkl", Storage = "a/data/0";
    private static readonly byte[] State = TorchFile.StateOf(new TensorDescription([2, 3], [3, 1]));
    private static readonly byte[] Values = TorchFile.Floats(0, 1, 2, 3, 4, 5);

    public static TheoryData<string, byte[], string> Attacks => new()
    {
        { "another name in the local header", With(Storage, entry => entry.LocalName = "a/data/1"), "local header of 'a/data/0'" },
        { "a payload's name in the local header of the pickle", With(Pickle, entry => entry.LocalName = "a/evil.pkl"), "local header of 'a/data.pkl'" },
        { "another size in the local header", With(Storage, entry => entry.LocalSize = 8), "local header" },
        { "another checksum in the local header", With(Storage, entry => entry.LocalChecksum ^= 1), "local header" },
        { "an encryption bit in the directory", With(Storage, entry => entry.Flags = 1), "encrypted" },
        { "an encryption bit in the local header", With(Storage, entry => entry.LocalFlags = 1), "local header" },
        { "strong encryption", With(Storage, entry => entry.Flags = entry.LocalFlags = 0x41), "encrypted" },
        { "masked headers", With(Storage, entry => entry.Flags = entry.LocalFlags = 0x2000), "encrypted" },
        { "a data descriptor that only the local header knows", With(Storage, entry => entry.LocalFlags = 8), "local header" },
        { "compression in the directory", With(Storage, entry => entry.Method = 8), "compressed" },
        { "compression in the local header", With(Storage, entry => entry.LocalMethod = 8), "local header" },
        { "a ratio", With(Storage, entry => entry.Size = 1 << 30), "compressed" },
        { "a size beyond the file", With(Storage, entry => entry.Size = entry.PackedSize = entry.LocalSize = 1 << 30), "overlaps its neighbour or lies outside" },
        { "an offset beyond the file", With(Storage, entry => entry.Offset = 1 << 30), "overlaps its neighbour or lies outside" },
        { "two entries over the same bytes", Add("a/data/1", Values, entry => entry.Offset = 0), "overlaps" },
        { "an entry inside another", Add("a/data/1", [], entry => entry.Offset = 40), "overlaps" },
        { "a pickle of other bytes than its checksum's", With(Pickle, entry => entry.Checksum = entry.LocalChecksum ^= 1), "checksum" },
        { "a 64-bit size that is negative", With(Storage, entry => Zip64(entry, -1)), "overlaps its neighbour or lies outside" },
        { "a 64-bit size beyond the file", With(Storage, entry => Zip64(entry, long.MaxValue)), "overlaps its neighbour or lies outside" },
        { "a 64-bit size without its field", With(Storage, entry => entry.Size = entry.PackedSize = uint.MaxValue), "overlaps its neighbour or lies outside" },
        { "a 64-bit field cut short", With(Storage, entry => { Zip64(entry, 24); entry.Extra = [1, 0, 4, 0, 24, 0, 0, 0]; }), "64-bit field" },
        { "an extra field longer than there is", With(Storage, entry => entry.Extra = [1, 0, 99, 0]), "extra field" },
        { "a name that leads up", Add("../../etc/passwd", []), "leads out" },
        { "a name that leads up from within", Add("a/../../b", []), "leads out" },
        { "an absolute name", Add("/etc/passwd", []), "leads out" },
        { "a name of another system", Add("C:\\windows\\x", []), "leads out" },
        { "a name with an end inside", Add("a/data/0\0.txt", []), "leads out" },
        { "no name", Add("", []), "leads out" },
        { "a symbolic link", Add("a/link", "/etc/passwd"u8.ToArray(), entry => entry.ExternalAttributes = 0xA1FF0000), "symbolic link" },
        { "two pickles", Add("b/data.pkl", State), "two pickles" },
        { "a pickle at the top and one in a folder", Add("data.pkl", State), "two pickles" },
        { "one name twice", Add(Storage, Values), "twice" },
        { "a disk of several", With(Storage, entry => entry.Disk = 1), "split" },
        { "something behind the end", new HostileZip { Tail = [0x90] }.Add(Pickle, State).Add(Storage, Values).Build(), "no directory at its end" },
        { "a pickle in front", new HostileZip { Head = PickleBuilder.Protocol(2).Global("os", "system").Stop() }.Add(Pickle, State).Add(Storage, Values).Build(), "os.system" },
        { "more entries than there are", new HostileZip { Count = 60_000 }.Add(Pickle, State).Build(), "zip directory" },
        { "fewer entries than there are", new HostileZip { Count = 1 }.Add(Pickle, State).Add(Storage, Values).Build(), "other bytes than its entries" },
        { "a 64-bit end record that contradicts", new HostileZip { Before = place => Zip64End(place, 99) }.Add(Pickle, State).Add(Storage, Values).Build(), "contradicts" },
        { "a 64-bit end record of a million entries", new HostileZip { Count = ushort.MaxValue, Before = place => Zip64End(place, 1_000_000) }.Add(Pickle, State).Build(), "1000000 entries" },
        { "a 64-bit end record outside the file", new HostileZip { Before = _ => Locator(long.MaxValue) }.Add(Pickle, State).Build(), "contradicts" },
        { "a program", new HostileZip().Add("a/data.pkl", State).Add("a/constants.pkl", State).Build(), "TorchScript" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_refused_by_what_is_wrong(string what, byte[] archive, string named)
    {
        using var file = new TemporaryFile(archive);

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointException>(what).WithMessage($"*made up.pth*{named}*");
    }

    [Fact]
    public void What_is_left_alone_opens()
    {
        using var file = new TemporaryFile(new HostileZip().Add(Pickle, State).Add(Storage, Values).Build());

        using var checkpoint = new CheckpointReader().Open(file.Path);

        checkpoint.Read("weight").Bytes.ToArray().Should().Equal(Values);
    }

    [Theory]
    [InlineData("7z\u00bc\u00af\u0027\u001c")]
    [InlineData("Rar!\u001a\u0007")]
    [InlineData("\u001f\u008b\u0008")]
    [InlineData("BZh91AY")]
    [InlineData("\u00fd7zXZ")]
    [InlineData("sys_info\0\0\0\0")]
    public void No_other_archive_is_tried(string beginning)
    {
        using var file = new TemporaryFile([.. Encoding.Latin1.GetBytes(beginning), .. new HostileZip().Add(Pickle, State).Add(Storage, Values).Build()]);

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointFormatException>().WithMessage("*neither*");
    }

    [Fact]
    public void A_compressed_bomb_is_not_unpacked()
    {
        using var file = new TemporaryFile(TorchFile.Of([(Pickle, new byte[50 << 20])], CompressionLevel.SmallestSize));

        var open = () => Memory.Bounded(() => new CheckpointReader().Open(file.Path).Dispose());

        open.Should().Throw<CheckpointFormatException>().WithMessage("*compressed*");
    }

    private static byte[] With(string name, Action<HostileZipEntry> change) =>
        new HostileZip().Add(Pickle, State, name == Pickle ? change : null).Add(Storage, Values, name == Storage ? change : null).Build();

    private static byte[] Add(string name, byte[] data, Action<HostileZipEntry>? change = null) => new HostileZip().Add(Pickle, State).Add(Storage, Values).Add(name, data, change).Build();

    private static void Zip64(HostileZipEntry entry, long size)
    {
        entry.Size = entry.PackedSize = entry.LocalSize = uint.MaxValue;
        entry.Extra = new byte[20];
        entry.Extra[0] = 1;
        entry.Extra[2] = 16;
        BinaryPrimitives.WriteInt64LittleEndian(entry.Extra.AsSpan(4), size);
        BinaryPrimitives.WriteInt64LittleEndian(entry.Extra.AsSpan(12), size);
    }

    private static byte[] Zip64End(HostileZip.DirectoryPlace place, long entries)
    {
        byte[] record = new byte[56];
        BinaryPrimitives.WriteUInt32LittleEndian(record, 0x06064b50);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(4), 44);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(24), entries);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(32), entries);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(40), place.Size);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(48), place.Start);
        return [.. record, .. Locator(place.Start + place.Size)];
    }

    private static byte[] Locator(long at)
    {
        byte[] locator = new byte[20];
        BinaryPrimitives.WriteUInt32LittleEndian(locator, 0x07064b50);
        BinaryPrimitives.WriteInt64LittleEndian(locator.AsSpan(8), at);
        locator[16] = 1;
        return locator;
    }
}
