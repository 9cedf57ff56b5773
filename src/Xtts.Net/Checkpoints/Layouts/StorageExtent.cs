namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>Where the bytes of a storage lie in a file.</summary>
/// <param name="Position">The first byte.</param>
/// <param name="Bytes">Their number.</param>
internal readonly record struct StorageExtent(long Position, long Bytes);
