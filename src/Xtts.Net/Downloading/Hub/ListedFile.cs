using Xtts.Net.Downloading.Transfer;

namespace Xtts.Net.Downloading.Hub;

/// <summary>An entry of a listing, as far as it made sense.</summary>
/// <param name="Length">Length in bytes; <see langword="null"/> when none was told.</param>
/// <param name="Digest">Digest; <see langword="null"/> when none was told.</param>
internal readonly record struct ListedFile(long? Length, ContentDigest? Digest);
