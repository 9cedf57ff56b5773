using Xtts.Net.Downloading;
using Xtts.Net.Downloading.Hub;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Json;
using Xtts.Net.Fuzzing.Seeds;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>What a server says a repository holds: whatever of it becomes part of a path is a hash.</summary>
internal sealed class ListingTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public string Name => "listing";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds => SeedTexts.Listings;

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators { get; } = [new JsonMutator()];

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        var listing = RepositoryListingReader.Read(content, "example.com");
        foreach (string hash in listing.Digests.Append(listing.Commit))
        {
            if (hash.Length is not (40 or 64) || !hash.All(char.IsAsciiHexDigitLower)) throw new BrokenPromiseException($"'{hash}' was taken for a hash");
        }

        foreach (string name in listing.Names) Require(listing, name);
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is UnsafeDownloadException;

    private static void Require(RepositoryListing listing, string name)
    {
        try
        {
            if (listing.Require(name) is not { Length: >= 0 }) throw new BrokenPromiseException($"the length of '{name}' is negative");
        }
        catch (UnsafeDownloadException)
        {
            // It cannot be checked, and so is not fetched.
        }
    }
}
