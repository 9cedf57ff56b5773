namespace Xtts.Net.Checkpoints.Export;

/// <summary>Room on the disk of a file that is to be written.</summary>
internal static class DiskSpace
{
    /// <summary>Refuses a file that does not fit, before its first byte is written. Where the system does not tell, the writing itself will.</summary>
    /// <exception cref="ExportException">There is too little room.</exception>
    public static void Require(string path, long bytes)
    {
        if (Available(path) is not { } free || free >= bytes) return;
        throw new ExportException(FormattableString.Invariant($"'{path}' would have {bytes / 1e9:F2} GB, and its disk has {free / 1e9:F2} GB free. Make room, or name another output."));
    }

    /// <summary>Bytes that are free on the disk of a file; <see langword="null"/> where the system does not tell.</summary>
    public static long? Available(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
