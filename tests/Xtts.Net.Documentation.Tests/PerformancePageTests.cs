using Xtts.Net.Benchmarks.Report;
using Xtts.Net.Benchmarks.Reporting;
using Xtts.Net.Goldens;

namespace Xtts.Net.Documentation.Tests;

/// <summary>The page of figures says what was measured.</summary>
public sealed class PerformancePageTests
{
    private readonly ReportTables _tables = new(PerformanceReport.Read(Path.Combine(GoldenFolder.RepositoryRoot(), "docs", "performance", "report.json")));

    [Fact]
    public void Its_tables_are_those_of_the_report()
    {
        string page = File.ReadAllText(Path.Combine(GoldenFolder.RepositoryRoot(), "PERFORMANCE.md"));

        string filled = PerformancePage.Fill(page, _tables);

        page.ReplaceLineEndings("\n").Should().Be(filled.ReplaceLineEndings("\n"), "'build/performance.sh --pages' writes them");
        _tables.All().Should().OnlyContain(table => page.Contains($"<!-- figures: {table.Name} -->"));
    }

    [Fact]
    public void Text_around_the_tables_is_kept()
    {
        string filled = PerformancePage.Fill("before\n<!-- figures: limits -->\nold\n<!-- end of figures -->\nbetween\n<!-- figures: nothing -->\nold\n<!-- end of figures -->\nafter\n", _tables);

        filled.Should().StartWith("before\n<!-- figures: limits -->\n\n| backend").And.EndWith("|\n\n<!-- end of figures -->\nbetween\n<!-- figures: nothing -->\n\n\n\n<!-- end of figures -->\nafter\n");
        filled.Should().NotContain("old");
    }

    [Theory]
    [InlineData("<!-- figures: limits -->\n")]
    [InlineData("<!-- figures: limits <!-- end of figures -->")]
    public void A_place_that_is_not_closed_is_refused(string page)
    {
        var fill = () => PerformancePage.Fill(page, _tables);

        fill.Should().Throw<InvalidDataException>().WithMessage("*not closed*");
    }
}
