namespace Xtts.Net.Tests.Checkpoints;

/// <summary>A file of a test, deleted with its folder.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("xtts tests + ").FullName;

    public TemporaryFile(ReadOnlySpan<byte> content, string name = "made up.pth")
    {
        Path = System.IO.Path.Combine(_folder, name);
        File.WriteAllBytes(Path, content.ToArray());
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
