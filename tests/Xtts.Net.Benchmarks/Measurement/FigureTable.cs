namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>Prints figures as an aligned table.</summary>
internal static class FigureTable
{
    /// <summary>Writes the table.</summary>
    public static void Print(IReadOnlyList<Figure> figures)
    {
        string[][] rows = [["figure", "median", "best", "floor", "ratio", "limit", "met", "measurements"], .. figures.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows) Console.WriteLine("| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
    }

    private static string[] Cells(Figure figure) =>
        [figure.Name, figure.Median, figure.Best, figure.Floor, figure.Ratio, figure.Limit, figure.IsMet switch { true => "yes", false => "NO", null => "" }, figure.Runs];
}
