using Xtts.Net.Downloading;

namespace Xtts.Net;

/// <summary>Models of XTTS v2 as files: gets them from where they are published. <see cref="XttsSynthesizer"/> loads them.</summary>
/// <remarks>Thread-safe. Calls, processes and other programs that use the same cache or folder wait for each other's files.</remarks>
public static class XttsModel
{
    /// <summary>Fetches a model repository over HTTPS into the cache that Hugging Face's own programs use, or into a folder. Files that are there are used as they are.</summary>
    /// <param name="options">Which model, from where, to where; <see cref="ModelDownloadOptions.AcceptLicense"/> for models of Coqui.</param>
    /// <param name="progress">Told of how far it is, on the thread that fetches.</param>
    /// <param name="cancellationToken">Cancels at any point; what was fetched so far is kept and gone on with the next time.</param>
    /// <returns>The model's files. <see cref="DownloadedModel.Folder"/> is what <see cref="XttsSynthesizer.LoadAsync(string, Action{XttsOptions}, IProgress{Synthesis.LoadProgress}?, CancellationToken)"/> takes.</returns>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    /// <exception cref="ModelLicenseException">The licence of the model was not accepted.</exception>
    /// <exception cref="ModelNotCachedException">The network is not to be used, and files are missing.</exception>
    /// <exception cref="ModelRepositoryNotFoundException">There is no such repository, or no model in it.</exception>
    /// <exception cref="ModelAccessException">The repository is not open to everybody, and the token is missing or does not suffice.</exception>
    /// <exception cref="ModelServerException">The server cannot be reached, or cannot deliver.</exception>
    /// <exception cref="ModelIntegrityException">What it delivers is not what the repository says.</exception>
    /// <exception cref="UnsafeDownloadException">It answers with what is not safe to follow.</exception>
    /// <exception cref="InsufficientDiskSpaceException">The model does not fit on the disk.</exception>
    /// <exception cref="OutputExistsException">The folder has another file of that name.</exception>
    /// <exception cref="ModelDownloadException">A file cannot be written.</exception>
    public static Task<DownloadedModel> DownloadAsync(ModelDownloadOptions options, IProgress<ModelDownloadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var request = ModelRequest.Of(options);
        return Task.Run(() => new ModelDownload(request, progress).RunAsync(cancellationToken), cancellationToken);
    }
}
