using System.Text.RegularExpressions;
using Xtts.Net.Documentation.Tests.Snippets;
using Xtts.Net.Goldens;

namespace Xtts.Net.Documentation.Tests;

/// <summary>Links of the pages lead somewhere.</summary>
public sealed partial class LinkTests
{
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_to_a_file_or_a_heading_leads_to_one(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(GoldenFolder.RepositoryRoot(), page))!;

        var dead = RelativeLinks(MarkdownPage.Open(page)).Where(link => !LeadsSomewhere(folder, page, link));

        dead.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(PackagePages))]
    public void A_page_that_is_shown_away_from_the_repository_has_no_links_into_it(string page) =>
        RelativeLinks(MarkdownPage.Open(page)).Should().BeEmpty();

    public static TheoryData<string> Pages() => [.. MarkdownPage.All().Select(page => page.Name)];

    public static TheoryData<string> PackagePages() => [.. MarkdownPage.All().Select(page => page.Name).Where(name => name.StartsWith("src/", StringComparison.Ordinal))];

    private static IEnumerable<string> RelativeLinks(MarkdownPage page) =>
        Link().Matches(page.Text).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    private static bool LeadsSomewhere(string folder, string page, string link)
    {
        string[] parts = link.Split('#');
        string path = parts[0].Length == 0 ? Path.Combine(folder, Path.GetFileName(page)) : Path.Combine(folder, parts[0]);
        if (parts.Length == 1) return Path.Exists(path);
        return File.Exists(path) && File.ReadLines(path).Where(line => line.StartsWith('#')).Select(Anchor).Contains(parts[1]);
    }

    // As GitHub makes anchors of headings: lower case, spaces to hyphens, no punctuation.
    private static string Anchor(string heading) => Punctuation().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
