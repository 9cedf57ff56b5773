using System.IO.Compression;
using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Export;
using Xtts.Net.Checkpoints.Zip;

namespace Xtts.Net.Tests.Checkpoints.Export;

public sealed class StoredArchiveTests
{
    [Fact]
    public async Task Checksums_and_sizes_are_those_that_the_zip_format_asks_for()
    {
        using var folder = new ExportFolder();

        await folder.Export("ckpt/nano/model.pth", "model.pth");

        using var archive = ZipFile.OpenRead(folder.At("model.pth"));
        archive.Entries.Should().HaveCount(423 + 3);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var data = new MemoryStream();
            stream.CopyTo(data);
            (entry.CompressedLength, entry.Length, entry.Crc32).Should().Be((data.Length, data.Length, Checksum(data.ToArray())), entry.FullName);
        }
    }

    [Fact]
    public void Entries_beyond_four_gibibytes_are_found_through_64_bit_records()
    {
        using var folder = new ExportFolder();
        var archive = new StoredArchive([("a/first", 3_000_000_000), ("a/second", 3_000_000_000), ("a/third", 5)]);

        using (var output = OutputFile.Create(folder.At("sparse.pth"), overwrite: false))
        {
            for (int i = 0; i < 3; i++) archive.WriteHeader(output, i, Checksum(i == 2 ? "third"u8.ToArray() : []));
            output.Write(archive.Entries[2].DataOffset, "third"u8);
            archive.WriteDirectory(output);
            output.Move();
        }

        using var file = DiskFile.Open(folder.At("sparse.pth"), CheckpointLoadMode.Copy, CheckpointLimits.Default);
        var directory = ZipDirectory.Read(file, CancellationToken.None);
        directory.TryFind("a/third", out var third).Should().BeTrue();
        (file.Length, third.HeaderOffset > uint.MaxValue, directory.LocateData(third)).Should().Be((archive.Length, true, archive.Entries[2].DataOffset));
        directory.ReadData(third, 5).Should().Equal("third"u8.ToArray());
        using var zip = ZipFile.OpenRead(folder.At("sparse.pth"));
        zip.Entries.Select(entry => entry.Length).Should().Equal(3_000_000_000, 3_000_000_000, 5);
    }

    [Fact]
    public void Small_archives_have_no_64_bit_records()
    {
        var small = new StoredArchive([("a", 100)]);

        small.Length.Should().Be(64 + 100 + (46 + 1) + 22);
    }

    // Bit by bit, as the format defines it.
    private static uint Checksum(byte[] bytes)
    {
        uint state = uint.MaxValue;
        foreach (byte value in bytes)
        {
            state ^= value;
            for (int bit = 0; bit < 8; bit++) state = (state >> 1) ^ (0xEDB88320 & (uint)-(int)(state & 1));
        }

        return ~state;
    }
}
