namespace Xtts.Net.Backends;

/// <summary>A run of bytes in a file, which a backend may map instead of copying.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Offset">Position of the first byte.</param>
/// <param name="Length">Number of bytes.</param>
public readonly record struct FileRegion(string Path, long Offset, long Length);
