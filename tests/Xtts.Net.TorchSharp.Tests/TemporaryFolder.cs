namespace Xtts.Net.TorchSharp.Tests;

/// <summary>A folder of a test, deleted with everything in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("xtts torch tests ").FullName;

    /// <summary>A path in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
