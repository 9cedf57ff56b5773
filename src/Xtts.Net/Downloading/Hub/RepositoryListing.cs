namespace Xtts.Net.Downloading.Hub;

/// <summary>What a repository holds at one commit.</summary>
internal sealed class RepositoryListing
{
    private readonly IReadOnlyDictionary<string, ListedFile> _files;

    public RepositoryListing(string commit, IReadOnlyDictionary<string, ListedFile> files)
    {
        Commit = commit;
        _files = files;
    }

    /// <summary>Hash of the commit.</summary>
    public string Commit { get; }

    /// <summary>The licence that its card names; <see langword="null"/> for none.</summary>
    public string? License { get; init; }

    /// <summary>Where its card says that the licence can be read.</summary>
    public string? LicenseLink { get; init; }

    /// <summary>Names of all files. They are the server's: to be compared, never to be made paths of.</summary>
    public IReadOnlyCollection<string> Names => [.. _files.Keys];

    /// <summary>The digests of all files, as names in a cache.</summary>
    public IEnumerable<string> Digests => _files.Values.Where(file => file.Digest is not null).Select(file => file.Digest!.Value.Hex);

    /// <summary>A file that was chosen by its name.</summary>
    /// <exception cref="UnsafeDownloadException">The listing tells neither length nor digest by which it could be checked.</exception>
    public RepositoryFile Require(string name) => _files[name] is { Length: { } length, Digest: { } digest }
        ? new RepositoryFile(name, length, digest)
        : throw new UnsafeDownloadException($"The listing of the repository tells no length and hash of '{name}', so what comes could not be checked. Use a mirror that has the interface of the Hugging Face Hub.");
}
