using Xtts.Net.Downloading.Hub;
using Xtts.Net.Downloading.Licensing;
using Xtts.Net.Downloading.Storage;
using Xtts.Net.Downloading.Transfer;

namespace Xtts.Net.Downloading;

/// <summary>One download: reads the listing, checks licence and room, fetches what is missing.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="progress">Told of how far it is.</param>
internal sealed class ModelDownload(ModelRequest request, IProgress<ModelDownloadProgress>? progress)
{
    private const int MostListings = 3;

    private readonly HubRetries _retries = new(request.Options);

    /// <summary>Runs it.</summary>
    /// <exception cref="ModelDownloadException">The model cannot be had; the subtype says why.</exception>
    /// <exception cref="OutputExistsException">The folder has another file of that name.</exception>
    public async Task<DownloadedModel> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (request.IsOffline) return OfflineModel.Find(request);
            ModelLicense.RequireAccepted(request);
            using var client = new HubClient(request);
            return await FetchAsync(client, cancellationToken).ConfigureAwait(false);
        }
        catch (TransientFailure e)
        {
            throw e.Cause;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelDownloadException($"'{request.TargetFolder ?? request.CacheFolder}' cannot be written to: {e.Message} Check the folder, its permissions and its disk.", e);
        }
    }

    private async Task<DownloadedModel> FetchAsync(HubClient client, CancellationToken cancellationToken)
    {
        for (int listings = 1; ; listings++)
        {
            var listing = await _retries.RunAsync(token => ReadListingAsync(client, token), cancellationToken).ConfigureAwait(false);
            ModelLicense.RequireAccepted(request, listing);
            try
            {
                return await FetchAsync(client, listing, cancellationToken).ConfigureAwait(false);
            }
            catch (RepositoryChanged e)
            {
                if (listings == MostListings) throw e.Cause;
            }
        }
    }

    private async ValueTask<RepositoryListing> ReadListingAsync(HubClient client, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(request.Endpoint.ListingOf(request.Repository, request.Revision), $"repository '{request.Title}'", prepare: null, cancellationToken).ConfigureAwait(false);
        return RepositoryListingReader.Read(await response.ReadAllAsync(RepositoryListingReader.MostBytes).ConfigureAwait(false), response.Address.Authority);
    }

    private async Task<DownloadedModel> FetchAsync(HubClient client, RepositoryListing listing, CancellationToken cancellationToken)
    {
        var files = Choose(listing);
        IModelStore store = request.TargetFolder is { } folder
            ? new FolderStore(folder, request.Options.Overwrite)
            : new SnapshotStore(new HubCache(request.CacheFolder, request.Repository), request.Revision, listing.Commit, request.Options.UseLinks);
        store.Prepare();
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!await store.HasAsync(file, cancellationToken).ConfigureAwait(false)) missing.Add(file.Name);
        }

        RequireSpace(store, files.Where(file => missing.Contains(file.Name)));
        var meter = new TransferMeter(progress, files.Sum(file => file.Length));
        foreach (var file in files)
        {
            if (missing.Contains(file.Name) && !await FetchAsync(client, store, listing.Commit, file, meter, cancellationToken).ConfigureAwait(false)) missing.Remove(file.Name);
            meter.Complete(file);
        }

        store.Complete(listing);
        return new DownloadedModel
        {
            Folder = store.Folder,
            Repository = request.Repository.Text,
            Commit = listing.Commit,
            License = listing.License,
            Files = [.. files.Select(file => new DownloadedFile(file.Name, Path.Combine(store.Folder, file.Name), file.Length, !missing.Contains(file.Name)))],
            FetchedBytes = meter.Fetched,
        };
    }

    /// <summary>Fetches a file, unless somebody else has while it was waited for.</summary>
    private async Task<bool> FetchAsync(HubClient client, IModelStore store, string commit, RepositoryFile file, TransferMeter meter, CancellationToken cancellationToken)
    {
        using var alone = await store.LockAsync(file, cancellationToken).ConfigureAwait(false);
        if (await store.HasAsync(file, cancellationToken).ConfigureAwait(false)) return false;
        using (var partial = await PartialFile.OpenAsync(store.PartialPathOf(file), file, cancellationToken).ConfigureAwait(false))
        {
            await new FileTransfer(client, request, commit, file, partial, meter).RunAsync(_retries, cancellationToken).ConfigureAwait(false);
            partial.Flush();
        }

        store.Publish(file);
        return true;
    }

    private List<RepositoryFile> Choose(RepositoryListing listing)
    {
        var names = ModelFileSelection.Choose(listing.Names, out var missing);
        if (missing.Count > 0) throw new ModelRepositoryNotFoundException(request.Title, $"The repository '{request.Title}' holds no XTTS v2 model: it lacks {string.Join(", ", missing)}. Check its page, {request.Endpoint.PageOf(request.Repository)}.");
        var files = names.Select(listing.Require).ToList();
        long left = request.Options.MaxBytes;
        foreach (var file in files)
        {
            if (file.Length > left) throw new UnsafeDownloadException(FormattableString.Invariant($"The files of '{request.Title}' have more than {request.Options.MaxBytes} bytes together, which is the limit (MaxBytes). No model of this kind is that large: check the name of the repository."));
            left -= file.Length;
        }

        return files;
    }

    private void RequireSpace(IModelStore store, IEnumerable<RepositoryFile> missing)
    {
        long required = 0;
        string? partial = null;
        foreach (var file in missing)
        {
            partial = store.PartialPathOf(file);
            long there = new FileInfo(partial) is { Exists: true } begun ? begun.Length : 0;
            required += Math.Max(0, file.Length - there);
        }

        if (partial is not null && request.Options.FreeSpace(partial) is { } free && free < required) throw new InsufficientDiskSpaceException(store.Folder, required, free);
    }
}
