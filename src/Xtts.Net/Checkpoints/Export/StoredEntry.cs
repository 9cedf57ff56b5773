namespace Xtts.Net.Checkpoints.Export;

/// <summary>An entry of a zip archive that is to be written; stored, not compressed.</summary>
/// <param name="Name">Full name in the archive, ASCII.</param>
/// <param name="HeaderOffset">Position of its local header.</param>
/// <param name="DataOffset">Position of its data.</param>
/// <param name="Size">Length of its data in bytes.</param>
internal readonly record struct StoredEntry(string Name, long HeaderOffset, long DataOffset, long Size);
