using System.Text.RegularExpressions;

namespace Xtts.Net.Downloading;

/// <summary>Branch, tag or commit of a repository. It becomes a path below <c>refs</c> in a cache, so only what is a harmless name of Git is let in.</summary>
internal sealed partial record RevisionName
{
    private const int Longest = 200;

    private RevisionName(string text) => Text = text;

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Whether it names one commit, for ever.</summary>
    public bool IsCommit => IsCommitHash(Text);

    /// <summary>Reads a name.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static RevisionName Parse(string text) => text.Length <= Longest && Pattern().IsMatch(text) && !text.Contains("..", StringComparison.Ordinal)
        ? new RevisionName(text)
        : throw new ArgumentException($"'{Checkpoints.Excerpt.Of(text)}' is no revision. It is a branch, a tag or a commit, such as 'main'.");

    /// <summary>Whether a text is the hash of a commit.</summary>
    public static bool IsCommitHash(string? text) => text is not null && Commit().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A[0-9a-f]{40}\z")]
    private static partial Regex Commit();
}
