using System.Text;

namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>A table whose columns are aligned, so that it can be read as it is.</summary>
/// <param name="columns">Names of the columns.</param>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <inheritdoc/>
    public override string ToString()
    {
        int[] widths = [.. columns.Select((name, column) => _rows.Max(row => (int?)row[column].Length) is { } width ? Math.Max(width, Math.Max(name.Length, 3)) : Math.Max(name.Length, 3))];
        var text = new StringBuilder();
        Append(columns);
        Append([.. widths.Select(width => new string('-', width))]);
        foreach (string[] row in _rows) Append(row);
        return text.ToString();

        void Append(string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
    }
}
