using Xtts.Net.Goldens;

namespace Xtts.Net.Documentation.Tests.Snippets;

/// <summary>A page of the documentation and its fenced blocks.</summary>
internal sealed class MarkdownPage
{
    private const string Fence = "```";

    private MarkdownPage(string name, string text)
    {
        Name = name;
        Text = text;
        (Languages, Snippets) = Read();
    }

    /// <summary>The page, relative to the repository, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>All of it.</summary>
    public string Text { get; }

    /// <summary>What each fenced block says it is written in.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The blocks of C#, from top to bottom.</summary>
    public IReadOnlyList<Snippet> Snippets { get; }

    /// <summary>Every page that users of the packages or of the repository read.</summary>
    public static IEnumerable<MarkdownPage> All()
    {
        string root = GoldenFolder.RepositoryRoot();
        string[] folders = [root, Path.Combine(root, "docs"), .. Directory.GetDirectories(Path.Combine(root, "src")), .. Directory.GetDirectories(Path.Combine(root, "samples"))];
        return folders.SelectMany(folder => Directory.GetFiles(folder, "*.md")).Order(StringComparer.Ordinal).Select(file => Open(Path.GetRelativePath(root, file).Replace('\\', '/')));
    }

    /// <summary>A page by its name.</summary>
    public static MarkdownPage Open(string name) => new(name, File.ReadAllText(Path.Combine(GoldenFolder.RepositoryRoot(), name)));

    /// <summary>A page that is not on the disk.</summary>
    public static MarkdownPage Of(string name, string text) => new(name, text);

    private (List<string> Languages, List<Snippet> Snippets) Read()
    {
        var languages = new List<string>();
        var snippets = new List<Snippet>();
        string[] lines = Text.ReplaceLineEndings("\n").Split('\n');
        for (int start = 0; start < lines.Length; start++)
        {
            if (!lines[start].TrimStart().StartsWith(Fence, StringComparison.Ordinal)) continue;
            int end = Array.FindIndex(lines, start + 1, line => line.Trim() == Fence);
            if (end < 0) throw new InvalidDataException($"{Name}({start + 1}): the block has no end.");
            languages.Add(lines[start].Trim()[Fence.Length..]);
            if (languages[^1] == "csharp") snippets.Add(new Snippet(Name, start + 2, string.Join('\n', lines[(start + 1)..end]) + "\n", [.. snippets]));
            start = end;
        }

        return (languages, snippets);
    }
}
