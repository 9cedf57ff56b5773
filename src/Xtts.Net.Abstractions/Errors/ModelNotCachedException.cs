using System.Collections.Immutable;

namespace Xtts.Net;

/// <summary>The network was not to be used, and files of the model are not on this machine.</summary>
public sealed class ModelNotCachedException : ModelDownloadException
{
    /// <summary>Creates the error.</summary>
    /// <param name="repository">The repository, with its revision.</param>
    /// <param name="folder">Where the files were looked for.</param>
    /// <param name="missing">What is missing: names of files, or <c>revision main</c>.</param>
    public ModelNotCachedException(string repository, string folder, ImmutableArray<string> missing)
        : base($"The model '{repository}' is not complete on this machine: '{folder}' lacks {string.Join(", ", missing)}. Fetch it once with the network: offline mode (ModelDownloadOptions.Offline, HF_HUB_OFFLINE) is on.")
    {
        Repository = repository;
        Folder = folder;
        Missing = missing;
    }

    /// <summary>The repository, with its revision.</summary>
    public string Repository { get; }

    /// <summary>Where the files were looked for.</summary>
    public string Folder { get; }

    /// <summary>What is missing.</summary>
    public ImmutableArray<string> Missing { get; }
}
