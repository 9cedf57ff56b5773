using System.Text.RegularExpressions;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Text.Reading;

/// <summary>Holds the examples of docs/text.md against the code.</summary>
public sealed partial class TextPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(GoldenFolder.RepositoryRoot(), "docs", "text.md"));

    public static TheoryData<string> Languages => new(Page.Select(line => Heading().Match(line)).Where(match => match.Success).Select(match => match.Groups["language"].Value));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_example_of_the_page_is_read_as_it_says(string language)
    {
        var rows = Page
            .SkipWhile(line => !line.Contains($"(`{language}`)", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .ToList();

        var differences = rows
            .Select(row => (Written: row.Groups["written"].Value, Read: row.Groups["read"].Value))
            .Where(row => Reading.Natural.Normalize(row.Written, language) != row.Read)
            .Select(row => $"'{row.Written}' is read '{Reading.Natural.Normalize(row.Written, language)}', not '{row.Read}'");

        differences.Should().BeEmpty();
        rows.Count.Should().BeGreaterThan(5);
    }

    [GeneratedRegex(@"^## .* \(`(?<language>[a-z]+)`\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\|[^|]*\| `(?<written>[^`]*)` \| `(?<read>[^`]*)` \|$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
