namespace Xtts.Net.WebServer.Tests;

/// <summary>A folder of its own, removed at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("xtts-server-").FullName;

    /// <summary>Names of all files and folders in it, below <c>/</c>, in order.</summary>
    public IEnumerable<string> Entries(string under) => Directory.EnumerateFileSystemEntries(System.IO.Path.Combine(Path, under), "*", SearchOption.AllDirectories)
        .Select(entry => System.IO.Path.GetRelativePath(Path, entry).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
