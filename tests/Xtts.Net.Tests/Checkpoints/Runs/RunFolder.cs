namespace Xtts.Net.Tests.Checkpoints.Runs;

/// <summary>A folder of a test, filled with files as a trainer leaves them, and deleted at the end.</summary>
internal sealed class RunFolder : IDisposable
{
    public RunFolder() => Root = Directory.CreateTempSubdirectory("training + őszi ").FullName;

    public string Root { get; }

    public string At(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    public RunFolder With(string relative, TrainerFile file) => With(relative, file.Bytes());

    public RunFolder With(string relative, string text) => With(relative, System.Text.Encoding.UTF8.GetBytes(text));

    public RunFolder With(string relative, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(relative))!);
        File.WriteAllBytes(At(relative), content);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
