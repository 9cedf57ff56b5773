namespace Xtts.Net.Checkpoints.Zip;

/// <summary>Signatures, record lengths and limits of the zip format (APPNOTE 6.3).</summary>
internal static class ZipFormat
{
    public const uint LocalHeader = 0x04034b50;
    public const uint CentralHeader = 0x02014b50;
    public const uint EndRecord = 0x06054b50;
    public const uint Zip64EndRecord = 0x06064b50;
    public const uint Zip64Locator = 0x07064b50;

    public const int LocalHeaderLength = 30;
    public const int CentralHeaderLength = 46;
    public const int EndRecordLength = 22;
    public const int Zip64EndRecordLength = 56;
    public const int Zip64LocatorLength = 20;
    public const int LongestComment = ushort.MaxValue;

    /// <summary>Identifier of the extra field that carries 64-bit sizes.</summary>
    public const ushort Zip64Extra = 0x0001;

    /// <summary>Flags of entries that cannot be read as they lie: encrypted (0), patch data (5), strong encryption (6), masked headers (13).</summary>
    public const ushort UnreadableFlags = 0x2061;

    /// <summary>File type of a symbolic link, and the mask of file types, in the Unix mode that external attributes may carry.</summary>
    public const int SymbolicLink = 0xA000, FileTypeMask = 0xF000;
}
