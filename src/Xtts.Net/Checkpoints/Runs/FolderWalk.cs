using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Runs;

/// <summary>A walk through a folder and those below it, level by level, within limits. Links to folders are not entered.</summary>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly string _root;
    private readonly RunLimits _limits;
    private readonly ConfinedFolders _inside;
    private int _entries;

    public FolderWalk(string root, RunLimits limits)
    {
        _root = root;
        _limits = limits;
        _inside = new ConfinedFolders([root]);
    }

    /// <summary>What was left out and why.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>The folders, each after the one it lies in.</summary>
    /// <exception cref="ModelFileNotFoundException">The first folder cannot be read.</exception>
    public IEnumerable<FolderListing> Folders(CancellationToken cancellationToken)
    {
        var waiting = new Queue<(string Folder, int Depth)>([(_root, 0)]);
        while (_entries < _limits.Entries && waiting.TryDequeue(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (List(next.Folder, next.Depth) is not { } listing) continue;
            yield return listing;
            if (next.Depth >= _limits.Depth) continue;
            foreach (string folder in listing.Folders) waiting.Enqueue((folder, next.Depth + 1));
        }

        if (_entries >= _limits.Entries) Remarks.Add($"Only the first {_limits.Entries} files and folders of '{_root}' were looked at. Name a folder inside it.");
    }

    /// <summary>Whether a file lies inside the folder that the walk began in: it is no link, or one that stays inside.</summary>
    public bool IsInside(FileInfo file) => file.LinkTarget is null || _inside.Contains(file.FullName);

    private FolderListing? List(string folder, int depth)
    {
        var files = new List<FileInfo>();
        var folders = new List<string>();
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", All))
            {
                if (++_entries > _limits.Entries) break;
                if (entry is FileInfo file) files.Add(file);
                else if (entry.LinkTarget is null) folders.Add(Path.Combine(folder, entry.Name));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (depth == 0) throw new ModelFileNotFoundException($"The folder '{folder}' cannot be read: {e.Message}", e);
            Remarks.Add($"The folder '{folder}' cannot be read and was left out: {e.Message}");
            return null;
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        folders.Sort(StringComparer.Ordinal);
        return new FolderListing(folder, depth, files, folders);
    }
}
