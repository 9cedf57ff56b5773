using System.Text.RegularExpressions;

namespace Xtts.Net.Downloading;

/// <summary>A model repository: <c>owner/name</c>, or the name alone. Its parts are names of folders and of parts of addresses, so nothing else is let in.</summary>
internal sealed partial record RepositoryName
{
    private const int Longest = 160;

    private RepositoryName(string text) => Text = text;

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Name of its folder in a cache: <c>models--owner--name</c>.</summary>
    public string CacheName => "models--" + Text.Replace("/", "--", StringComparison.Ordinal);

    /// <summary>Reads a name.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static RepositoryName Parse(string text) => text.Length <= Longest && Pattern().IsMatch(text) && !text.Contains("..", StringComparison.Ordinal)
        ? new RepositoryName(text)
        : throw new ArgumentException($"'{Checkpoints.Excerpt.Of(text)}' is no name of a model repository. It is 'owner/name', of letters, digits, '-', '_' and '.'.");

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)?\z")]
    private static partial Regex Pattern();
}
