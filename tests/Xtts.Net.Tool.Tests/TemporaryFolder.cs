namespace Xtts.Net.Tool.Tests;

/// <summary>A folder of a test, deleted with everything in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("xtts tool tests ").FullName;

    /// <summary>Names of what lies in it.</summary>
    public IEnumerable<string> Names => Directory.GetFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)!).Order(StringComparer.Ordinal);

    /// <summary>A path in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
