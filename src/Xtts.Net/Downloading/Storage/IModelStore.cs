using Xtts.Net.Downloading.Hub;

namespace Xtts.Net.Downloading.Storage;

/// <summary>Where the files of a model go.</summary>
internal interface IModelStore
{
    /// <summary>The folder in which they are in the end.</summary>
    string Folder { get; }

    /// <summary>Makes the folders that files are fetched into.</summary>
    void Prepare();

    /// <summary>Whether a file is there, and is the right one.</summary>
    /// <exception cref="OutputExistsException">Another one is in its place, and is not to be replaced.</exception>
    Task<bool> HasAsync(RepositoryFile file, CancellationToken cancellationToken);

    /// <summary>Where a file is while it is not complete.</summary>
    string PartialPathOf(RepositoryFile file);

    /// <summary>Waits until nobody else is busy with a file.</summary>
    Task<FileLock> LockAsync(RepositoryFile file, CancellationToken cancellationToken);

    /// <summary>Gives a complete file its place.</summary>
    void Publish(RepositoryFile file);

    /// <summary>All files are there.</summary>
    void Complete(RepositoryListing listing);
}
