using Xtts.Net.Downloading.Storage;

namespace Xtts.Net.Downloading;

/// <summary>Finds a model that was fetched before, without the network.</summary>
internal static class OfflineModel
{
    /// <summary>The model in the folder or the cache.</summary>
    /// <exception cref="ModelNotCachedException">It is not there, or not complete.</exception>
    public static DownloadedModel Find(ModelRequest request)
    {
        if (request.TargetFolder is { } target) return Find(request, target, commit: null);
        var cache = new HubCache(request.CacheFolder, request.Repository);
        string commit = cache.CommitOf(request.Revision)
            ?? throw new ModelNotCachedException(request.Title, Path.Combine(request.CacheFolder, request.Repository.CacheName), [$"revision '{request.Revision.Text}'"]);
        return Find(request, cache.SnapshotOf(commit), commit);
    }

    private static DownloadedModel Find(ModelRequest request, string folder, string? commit)
    {
        var files = Directory.Exists(folder)
            ? Directory.GetFiles(folder).Select(path => (Path: path, Length: LinkedFile.LengthOf(path))).Where(file => file.Length is not null).ToDictionary(file => Path.GetFileName(file.Path), file => new DownloadedFile(Path.GetFileName(file.Path), file.Path, file.Length!.Value, WasThere: true))
            : [];
        var chosen = ModelFileSelection.Choose(files.Keys, out var missing);
        if (missing.Count > 0) throw new ModelNotCachedException(request.Title, folder, [.. missing]);
        return new DownloadedModel
        {
            Folder = folder,
            Repository = request.Repository.Text,
            Commit = commit,
            Files = [.. chosen.Select(name => files[name])],
        };
    }
}
