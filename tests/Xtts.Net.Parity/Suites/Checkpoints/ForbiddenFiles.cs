namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>Looks for files that code in a hostile checkpoint would leave behind.</summary>
internal static class ForbiddenFiles
{
    /// <summary>Path of a file: beside the checkpoint, in the working folder, in the temporary folder, or beside the program.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="checkpoint">Path of the checkpoint.</param>
    /// <returns><see langword="null"/> when it is nowhere.</returns>
    public static string? Find(string name, string checkpoint)
    {
        string[] folders = [Environment.CurrentDirectory, Path.GetTempPath(), Path.GetDirectoryName(checkpoint)!, AppContext.BaseDirectory];
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
