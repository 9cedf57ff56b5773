using Xtts.Net.Checkpoints;

namespace Xtts.Net.Configuration;

/// <summary>Reads whole files that are small by their nature, whoever wrote them.</summary>
internal static class SmallFile
{
    /// <summary>Reads a file into memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">Most bytes that it may have.</param>
    /// <exception cref="InvalidDataException">It is empty, larger, or a folder.</exception>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    public static byte[] Read(string path, int limit)
    {
        if (Directory.Exists(path)) throw new InvalidDataException("it is a folder");

        // A pipe or a device would make opening wait for ever; all such things have the length 0.
        if (FileStamp.Of(path).Length == 0) throw new InvalidDataException("it is empty");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.Length > limit) throw new InvalidDataException($"it has {stream.Length} bytes, at most {limit} are read");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
