using Spectre.Console;

namespace Xtts.Net.Tool.Terminal;

/// <summary>Tables without lines: the first column is a name, the others are numbers or short words at the right.</summary>
internal static class Tables
{
    /// <summary>An empty table.</summary>
    public static Table Create(params ReadOnlySpan<string> headers)
    {
        var table = new Table().Border(TableBorder.None);
        for (int i = 0; i < headers.Length; i++)
        {
            var column = new TableColumn(new Spectre.Console.Text(headers[i])).NoWrap().PadLeft(0).PadRight(2);
            table.AddColumn(i == 0 ? column : column.RightAligned());
        }

        return table;
    }

    /// <summary>Adds a row of texts, which may come from strangers.</summary>
    public static void AddRow(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Spectre.Console.Text(Printable.Of(cell))));
}
