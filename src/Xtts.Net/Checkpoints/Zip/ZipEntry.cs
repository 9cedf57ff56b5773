namespace Xtts.Net.Checkpoints.Zip;

/// <summary>One entry of a zip directory; its data is stored, not compressed.</summary>
/// <param name="Name">Full name in the archive.</param>
/// <param name="NameBytes">Length of the name as written, in bytes.</param>
/// <param name="HeaderOffset">Position of the local header.</param>
/// <param name="Size">Length of the data in bytes.</param>
/// <param name="Flags">General purpose flags.</param>
/// <param name="Checksum">CRC-32 of the data.</param>
internal readonly record struct ZipEntry(string Name, int NameBytes, long HeaderOffset, long Size, ushort Flags, uint Checksum)
{
    /// <summary>Where the next record begins: nothing of this entry may lie at or beyond it.</summary>
    public long Limit { get; init; }

    /// <summary>Sizes follow the data (bit 3), so the local header need not know them.</summary>
    public bool HasDataDescriptor => (Flags & 0x0008) != 0;
}
