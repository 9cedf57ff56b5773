using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Checkpoints;

/// <summary>What tells that a file has changed: its length and the time of its last write.</summary>
internal readonly record struct FileStamp(long Length, DateTime LastWrite)
{
    /// <summary>The stamp of an open file, wherever its path leads to by now.</summary>
    public static FileStamp Of(SafeFileHandle handle) => new(RandomAccess.GetLength(handle), File.GetLastWriteTimeUtc(handle));

    /// <summary>The stamp of the file that a path leads to.</summary>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null) file = (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return new FileStamp(file.Length, file.LastWriteTimeUtc);
    }
}
