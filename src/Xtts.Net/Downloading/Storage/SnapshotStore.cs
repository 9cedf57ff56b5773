using Xtts.Net.Downloading.Hub;

namespace Xtts.Net.Downloading.Storage;

/// <summary>One commit of a repository in a cache. A content is there once, whichever commits have it; where the system makes no links, it lies in the folder of its commit instead.</summary>
internal sealed class SnapshotStore : IModelStore
{
    private const string PartialEnding = ".incomplete";

    private readonly HubCache _cache;
    private readonly RevisionName _revision;
    private readonly bool _useLinks;

    /// <param name="cache">The repository's part of the cache.</param>
    /// <param name="revision">What was asked for.</param>
    /// <param name="commit">The commit that it is.</param>
    /// <param name="useLinks">Whether links are made, where the system allows them.</param>
    public SnapshotStore(HubCache cache, RevisionName revision, string commit, bool useLinks)
    {
        _cache = cache;
        _revision = revision;
        _useLinks = useLinks;
        Folder = cache.SnapshotOf(commit);
    }

    /// <inheritdoc/>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Prepare()
    {
        Directory.CreateDirectory(_cache.Blobs);
        Directory.CreateDirectory(Folder);
    }

    /// <inheritdoc/>
    public Task<bool> HasAsync(RepositoryFile file, CancellationToken cancellationToken)
    {
        if (LinkedFile.LengthOf(PathOf(file)) == file.Length) return Task.FromResult(true);
        if (LinkedFile.LengthOf(BlobOf(file)) != file.Length) return Task.FromResult(false);
        Show(file, BlobOf(file), isShared: true);
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public string PartialPathOf(RepositoryFile file) => BlobOf(file) + PartialEnding;

    /// <inheritdoc/>
    public Task<FileLock> LockAsync(RepositoryFile file, CancellationToken cancellationToken) => FileLock.AcquireAsync(_cache.LockOf(file.Digest.Hex), cancellationToken);

    /// <inheritdoc/>
    public void Publish(RepositoryFile file)
    {
        File.Move(PartialPathOf(file), BlobOf(file), overwrite: true);
        Show(file, BlobOf(file), isShared: false);
    }

    /// <inheritdoc/>
    public void Complete(RepositoryListing listing)
    {
        _cache.Remember(_revision, listing.Commit);
        var known = listing.Digests.ToHashSet(StringComparer.Ordinal);
        foreach (string partial in Directory.GetFiles(_cache.Blobs, "*" + PartialEnding)) ThrowAway(partial, known);
    }

    // Of another version, and of nobody who is fetching it now.
    private void ThrowAway(string partial, HashSet<string> known)
    {
        string digest = Path.GetFileName(partial)[..^PartialEnding.Length];
        if (known.Contains(digest)) return;
        try
        {
            using var free = FileLock.TryAcquire(_cache.LockOf(digest));
            if (free is not null) File.Delete(partial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The model is complete without this: a cache may be for reading only, or a copy that has no locks.
        }
    }

    private void Show(RepositoryFile file, string blob, bool isShared)
    {
        string path = PathOf(file), temporary = Path.Combine(Folder, "." + Path.GetRandomFileName());
        try
        {
            if (!_useLinks || !TryLink(temporary, file))
            {
                if (isShared) File.Copy(blob, temporary);
                else File.Move(blob, temporary);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Windows makes links for administrators and developers only.
    private static bool TryLink(string path, RepositoryFile file)
    {
        try
        {
            File.CreateSymbolicLink(path, Path.Combine("..", "..", "blobs", file.Digest.Hex));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private string PathOf(RepositoryFile file) => Path.Combine(Folder, file.Name);

    private string BlobOf(RepositoryFile file) => Path.Combine(_cache.Blobs, file.Digest.Hex);
}
