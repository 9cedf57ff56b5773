using Xtts.Net.Downloading.Hub;
using Xtts.Net.Downloading.Transfer;

namespace Xtts.Net.Downloading.Storage;

/// <summary>A plain folder. What is not complete lies in <c>.cache/huggingface/download</c> below it, where other programs put it too.</summary>
/// <param name="folder">The folder.</param>
/// <param name="overwrite">Whether other files of the same names may be replaced.</param>
internal sealed class FolderStore(string folder, bool overwrite) : IModelStore
{
    private readonly string _working = Path.Combine(folder, ".cache", "huggingface", "download");

    /// <inheritdoc/>
    public string Folder => folder;

    /// <inheritdoc/>
    public void Prepare() => Directory.CreateDirectory(_working);

    /// <inheritdoc/>
    public async Task<bool> HasAsync(RepositoryFile file, CancellationToken cancellationToken)
    {
        string path = PathOf(file);
        if (!File.Exists(path)) return false;
        if (await PartialFile.IsAsync(path, file, cancellationToken).ConfigureAwait(false)) return true;
        return overwrite ? false : throw new OutputExistsException(path);
    }

    /// <inheritdoc/>
    public string PartialPathOf(RepositoryFile file) => Path.Combine(_working, $"{file.Name}.{file.Digest.Hex}.incomplete");

    /// <inheritdoc/>
    public Task<FileLock> LockAsync(RepositoryFile file, CancellationToken cancellationToken) => FileLock.AcquireAsync(Path.Combine(_working, file.Name + ".lock"), cancellationToken);

    /// <inheritdoc/>
    public void Publish(RepositoryFile file)
    {
        try
        {
            File.Move(PartialPathOf(file), PathOf(file), overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(PathOf(file)))
        {
            throw new OutputExistsException(PathOf(file));
        }

        // Whoever holds the lock of a name is alone with all its versions.
        foreach (string other in Directory.GetFiles(_working, $"{file.Name}.*.incomplete")) File.Delete(other);
    }

    /// <inheritdoc/>
    public void Complete(RepositoryListing listing)
    {
    }

    private string PathOf(RepositoryFile file) => Path.Combine(folder, file.Name);
}
