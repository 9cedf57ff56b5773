using Xtts.Net.Downloading.Transfer;

namespace Xtts.Net.Downloading.Hub;

/// <summary>A file of a repository, as the repository tells of it.</summary>
/// <param name="Name">Its name, from the fixed names of a model's files.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Digest">The digest of its content.</param>
internal sealed record RepositoryFile(string Name, long Length, ContentDigest Digest);
