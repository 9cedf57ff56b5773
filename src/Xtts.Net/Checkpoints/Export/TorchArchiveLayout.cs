using System.Globalization;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>A <c>.pth</c> in the released layout, as torch.save writes it: a zip archive of the pickle and one entry for each tensor's storage.</summary>
internal sealed class TorchArchiveLayout : IOutputLayout
{
    private const int BeforeStorages = 2;
    private readonly StoredArchive _archive;
    private readonly byte[] _pickle;

    /// <param name="plan">What is written.</param>
    public TorchArchiveLayout(ExportPlan plan)
    {
        _pickle = ReleasedPickle.Write(plan.Tensors);
        _archive = new StoredArchive(
        [
            ("archive/data.pkl", _pickle.Length),
            ("archive/byteorder", ByteOrder.Length),
            .. plan.Tensors.Select((tensor, i) => (string.Create(CultureInfo.InvariantCulture, $"archive/data/{i}"), tensor.Bytes)),
            ("archive/version", Version.Length),
        ]);
    }

    /// <inheritdoc/>
    public long Length => _archive.Length;

    /// <inheritdoc/>
    public bool HasChecksums => true;

    private static ReadOnlySpan<byte> ByteOrder => "little"u8;

    // Of the archive format, not of torch.
    private static ReadOnlySpan<byte> Version => "3\n"u8;

    /// <inheritdoc/>
    public long PositionOf(int tensor) => _archive.Entries[tensor + BeforeStorages].DataOffset;

    /// <inheritdoc/>
    public void WriteStructure(OutputFile file, ReadOnlySpan<uint> checksums)
    {
        WriteEntry(file, 0, _pickle);
        WriteEntry(file, 1, ByteOrder);
        for (int i = 0; i < checksums.Length; i++) _archive.WriteHeader(file, i + BeforeStorages, checksums[i]);
        WriteEntry(file, _archive.Entries.Length - 1, Version);
        _archive.WriteDirectory(file);
    }

    private void WriteEntry(OutputFile file, int entry, ReadOnlySpan<byte> bytes)
    {
        _archive.WriteHeader(file, entry, System.IO.Hashing.Crc32.HashToUInt32(bytes));
        file.Write(_archive.Entries[entry].DataOffset, bytes);
    }
}
