using Xtts.Net.Configuration;

namespace Xtts.Net.Downloading.Storage;

/// <summary>Files that may be links. A link whose content was deleted is there for the system, and is no file.</summary>
internal static class LinkedFile
{
    /// <summary>Length of the content; <see langword="null"/> when there is none.</summary>
    public static long? LengthOf(string path) => new FileInfo(RealPath.Of(path)) is { Exists: true } file ? file.Length : null;
}
