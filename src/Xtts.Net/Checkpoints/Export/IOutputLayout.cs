namespace Xtts.Net.Checkpoints.Export;

/// <summary>Where everything lies in a file that is to be written. All positions are known before the first byte is written.</summary>
internal interface IOutputLayout
{
    /// <summary>Length of the file.</summary>
    long Length { get; }

    /// <summary>Whether the format carries the checksum of each tensor.</summary>
    bool HasChecksums { get; }

    /// <summary>Position of a tensor's bytes.</summary>
    /// <param name="tensor">Its index in the plan.</param>
    long PositionOf(int tensor);

    /// <summary>Writes what is not a tensor.</summary>
    /// <param name="file">The file.</param>
    /// <param name="checksums">CRC-32 of each tensor's bytes, by its index in the plan; empty when the format has none.</param>
    void WriteStructure(OutputFile file, ReadOnlySpan<uint> checksums);
}
