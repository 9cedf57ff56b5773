using Xtts.Net.Goldens;

namespace Xtts.Net.Architecture.Tests;

/// <summary>The source tree of the libraries.</summary>
internal static class Sources
{
    private static string Root => Path.Combine(GoldenFolder.RepositoryRoot(), "src");

    /// <summary>Projects that compose the libraries into a program.</summary>
    private static readonly string[] Applications = ["Xtts.Net.Tool"];

    public static IEnumerable<string> Libraries() => Projects().Except(Applications);

    public static IEnumerable<string> Projects() => Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    public static string ProjectFile(string library) => Path.Combine(Root, library, library + ".csproj");

    public static IEnumerable<string> Files(string library) =>
        Directory.EnumerateFiles(Path.Combine(Root, library), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
