using System.Text;
using Xtts.Net.Benchmarks.Reporting;

namespace Xtts.Net.Benchmarks.Report;

/// <summary>A page with places for the tables of a report: lines between <c>&lt;!-- figures: NAME --&gt;</c> and <c>&lt;!-- end of figures --&gt;</c>. What stands outside them is kept.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- figures: ", Close = " -->", End = "<!-- end of figures -->";

    /// <summary>Replaces the tables of a page: written beside it, then moved there.</summary>
    /// <exception cref="InvalidDataException">The page has a place that is not closed.</exception>
    public static void Update(string path, ReportTables tables)
    {
        string partial = path + ".partial";
        File.WriteAllText(partial, Fill(File.ReadAllText(path), tables));
        File.Move(partial, path, overwrite: true);
    }

    /// <summary>The text of a page with the tables of a report in their places; a place for which the report has no table is left empty.</summary>
    /// <exception cref="InvalidDataException">The page has a place that is not closed.</exception>
    public static string Fill(string page, ReportTables tables)
    {
        var texts = tables.All().ToDictionary(table => table.Name, table => table.Text);
        var filled = new StringBuilder();
        int at = 0;
        for (int begin = page.IndexOf(Begin, StringComparison.Ordinal); begin >= 0; begin = page.IndexOf(Begin, at, StringComparison.Ordinal))
        {
            int name = begin + Begin.Length, close = page.IndexOf(Close, name, StringComparison.Ordinal), end = page.IndexOf(End, name, StringComparison.Ordinal);
            if (close < 0 || end < close) throw new InvalidDataException($"The page has a place for figures at character {begin} that is not closed by '{End}'.");
            filled.Append(page, at, close + Close.Length - at).Append("\n\n").Append(texts.GetValueOrDefault(page[name..close], "").Trim('\n')).Append("\n\n").Append(End);
            at = end + End.Length;
        }

        return filled.Append(page, at, page.Length - at).ToString();
    }
}
