namespace Xtts.Net.Downloading.Storage;

/// <summary>The folders of one repository in a cache of Hugging Face's layout: contents under their digests, revisions by name, and a folder of links a commit.</summary>
/// <param name="root">The cache.</param>
/// <param name="repository">The repository.</param>
internal sealed class HubCache(string root, RepositoryName repository)
{
    private const int LongestReference = 200;

    private readonly string _folder = Path.Combine(root, repository.CacheName);

    /// <summary>Folder of all contents.</summary>
    public string Blobs => Path.Combine(_folder, "blobs");

    /// <summary>The folder in which the files of a commit have their names.</summary>
    public string SnapshotOf(string commit) => Path.Combine(_folder, "snapshots", commit);

    /// <summary>The file that is locked while a content is fetched.</summary>
    public string LockOf(string digest) => Path.Combine(root, ".locks", repository.CacheName, digest + ".lock");

    /// <summary>The commit that a revision was when it was last asked for; <see langword="null"/> when it never was.</summary>
    public string? CommitOf(RevisionName revision)
    {
        if (revision.IsCommit) return revision.Text;
        string path = ReferenceOf(revision);
        if (new FileInfo(path) is not { Exists: true, Length: <= LongestReference }) return null;
        string commit = File.ReadAllText(path).Trim();
        return RevisionName.IsCommitHash(commit) ? commit : null;
    }

    /// <summary>Keeps what commit a revision is.</summary>
    public void Remember(RevisionName revision, string commit)
    {
        if (revision.IsCommit || CommitOf(revision) == commit) return;
        string path = ReferenceOf(revision), temporary = path + "." + Path.GetRandomFileName();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            File.WriteAllText(temporary, commit);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string ReferenceOf(RevisionName revision) => Path.Combine([_folder, "refs", .. revision.Text.Split('/')]);
}
