namespace Xtts.Net.Goldens;

/// <summary>A folder of recorded reference values, in the format of <c>tests/goldens</c>.</summary>
public sealed class GoldenFolder
{
    /// <summary>Opens a folder.</summary>
    public GoldenFolder(string root) => Root = Path.GetFullPath(root);

    /// <summary>The repository's own goldens, found from the running program upwards.</summary>
    public static GoldenFolder OfRepository { get; } = new(Path.Combine(RepositoryRoot(), "tests", "goldens"));

    /// <summary>Absolute path of the folder.</summary>
    public string Root { get; }

    /// <summary>Absolute path of a file named relative to the folder with forward slashes.</summary>
    public string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The tensors of a recorded <c>.safetensors</c> file.</summary>
    public GoldenTensors Tensors(string relative) => GoldenTensors.Read(PathOf(relative));

    /// <summary>The folder that holds <c>Xtts.Net.sln</c>.</summary>
    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Xtts.Net.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The program does not run inside the repository: no Xtts.Net.sln above " + AppContext.BaseDirectory);
    }
}
