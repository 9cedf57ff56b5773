namespace Xtts.Net.Documentation.Tests.Snippets;

/// <summary>A block of C# in a page.</summary>
/// <param name="Page">The page, relative to the repository, with forward slashes.</param>
/// <param name="Line">Number of the block's first line of code in the page, from 1.</param>
/// <param name="Code">The code.</param>
/// <param name="Earlier">The blocks before it in the page; their usings hold in it too, as for a reader who follows the page.</param>
public sealed record Snippet(string Page, int Line, string Code, IReadOnlyList<Snippet> Earlier)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Page}:{Line}";
}
