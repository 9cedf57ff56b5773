using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Xtts.Net.Benchmarks.Report.Plots;

/// <summary>Bars in groups, a colour for each kind of bar.</summary>
/// <param name="title">Title of the plot.</param>
/// <param name="unit">What the height means.</param>
/// <param name="groups">Names of the groups.</param>
internal sealed class GroupedBars(string title, string unit, IReadOnlyList<string> groups)
{
    private const int Width = 900, Height = 420;
    private const string FontName = "DejaVu Sans";      // the system's own where it has no such font

    // A palette that people with colour blindness can tell apart (Okabe and Ito 2008); grey is for what is no measurement of ours.
    private static readonly string[] Colors = ["#999999", "#0072B2", "#E69F00", "#009E73"];

    private readonly List<(string Name, double[] Values)> _kinds = [];

    /// <summary>Height of a dashed line across the plot; <see langword="null"/> for none.</summary>
    public double? Line { get; init; }

    /// <summary>Adds a kind of bar.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its height in each group; 0 for no bar.</param>
    public GroupedBars Add(string name, IEnumerable<double> values)
    {
        _kinds.Add((name, [.. values]));
        return this;
    }

    /// <summary>Adds a kind of bar for each of some numbers.</summary>
    public GroupedBars AddEach(IEnumerable<int> numbers, Func<int, string> name, Func<int, IEnumerable<double>> values)
    {
        foreach (int number in numbers) Add(name(number), values(number));
        return this;
    }

    /// <summary>Writes the plot as a PNG file.</summary>
    public void Save(string path)
    {
        using var plot = new Plot();
        int stride = _kinds.Count + 1, firstColor = Colors.Length - Math.Min(Colors.Length, _kinds.Count);
        for (int kind = 0; kind < _kinds.Count; kind++)
        {
            var color = Color.FromHex(Colors[(firstColor + kind) % Colors.Length]);
            Bar[] bars = [.. _kinds[kind].Values.Select((value, group) => new Bar { Position = (group * stride) + kind, Value = value, FillColor = color, LineWidth = 0, Label = Label(value) })];
            var drawn = plot.Add.Bars(bars);
            drawn.LegendText = _kinds[kind].Name;
            drawn.ValueLabelStyle.FontName = FontName;
        }

        if (Line is { } height) plot.Add.HorizontalLine(height, width: 1, color: Color.FromHex(Colors[0]), pattern: LinePattern.Dashed);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. groups.Select((_, group) => (group * stride) + ((_kinds.Count - 1) / 2.0))], [.. groups]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Margins(bottom: 0, top: 0.1);
        plot.HideGrid();
        plot.Title(title);
        plot.YLabel(unit);
        plot.Font.Set(FontName);
        plot.Axes.Bottom.TickLabelStyle.OffsetY = 4;
        plot.ShowLegend(Edge.Right);
        string partial = path + ".partial";
        File.WriteAllBytes(partial, plot.GetImageBytes(Width, Height, ImageFormat.Png));
        File.Move(partial, path, overwrite: true);
    }

    private static string Label(double value) => value == 0 ? "" : value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
