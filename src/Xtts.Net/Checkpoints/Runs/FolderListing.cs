namespace Xtts.Net.Checkpoints.Runs;

/// <summary>The files and folders directly in a folder, by name.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Depth">Levels below the folder that the walk began in.</param>
/// <param name="Files">Its files.</param>
/// <param name="Folders">Its folders that are no links.</param>
internal sealed record FolderListing(string Folder, int Depth, IReadOnlyList<FileInfo> Files, IReadOnlyList<string> Folders)
{
    /// <summary>A file by its name.</summary>
    public FileInfo? Find(string name) => Files.FirstOrDefault(file => file.Name == name);
}
