namespace Xtts.Net.Fuzzing.Mutation.Zip;

/// <summary>One entry of an archive.</summary>
/// <param name="Name">Full name as it is written.</param>
/// <param name="Data">The data as it is written.</param>
internal sealed record ArchiveEntry(byte[] Name, byte[] Data)
{
    /// <summary>General purpose flags; bit 3 puts sizes and checksum behind the data.</summary>
    public ushort Flags { get; init; }

    /// <summary>Compression method; 0 for none.</summary>
    public ushort Method { get; init; }

    /// <summary>Whether the directory has sizes and offset in a 64-bit field.</summary>
    public bool IsWide { get; init; }
}
