namespace Xtts.Net;

/// <summary>What is to be fetched does not fit on the disk. None of it was fetched.</summary>
public sealed class InsufficientDiskSpaceException : ModelDownloadException
{
    /// <summary>Creates the error.</summary>
    /// <param name="folder">Where it was to go.</param>
    /// <param name="requiredBytes">Bytes that are needed.</param>
    /// <param name="availableBytes">Bytes that are free.</param>
    public InsufficientDiskSpaceException(string folder, long requiredBytes, long availableBytes)
        : base(FormattableString.Invariant($"{requiredBytes / 1e9:F2} GB are to be fetched into '{folder}', and its disk has {availableBytes / 1e9:F2} GB free. Make room, or name another folder."))
    {
        Folder = folder;
        RequiredBytes = requiredBytes;
        AvailableBytes = availableBytes;
    }

    /// <summary>Where it was to go.</summary>
    public string Folder { get; }

    /// <summary>Bytes that are needed.</summary>
    public long RequiredBytes { get; }

    /// <summary>Bytes that are free.</summary>
    public long AvailableBytes { get; }
}
