using Spectre.Console;

namespace Xtts.Net.Tool.Terminal;

/// <summary>Writes headings, fields, paragraphs and tables that fit the width of the console. Names longer than a line are never cut.</summary>
internal sealed class Report
{
    private const int LabelWidth = 14;
    private const int WidestTable = 4096;

    private readonly IAnsiConsole _console;

    /// <param name="console">Where to write.</param>
    public Report(IAnsiConsole console) => _console = console;

    private TextWriter Writer => _console.Profile.Out.Writer;

    private int Width => _console.Profile.Width;

    /// <summary>An empty line.</summary>
    public void Line() => Writer.WriteLine();

    /// <summary>A heading after an empty line.</summary>
    public void Heading(string text)
    {
        Line();
        Text(text, Styles.Heading);
    }

    /// <summary>A paragraph.</summary>
    public void Text(string text, Style? style = null) => Hang("", Styles.Plain, text, style ?? Styles.Plain);

    /// <summary>A label and its value; nothing when there is no value.</summary>
    public void Field(string label, string? value, Style? style = null)
    {
        if (!string.IsNullOrEmpty(value)) Hang(label.PadRight(LabelWidth - 1) + " ", Styles.Quiet, value, style ?? Styles.Plain);
    }

    /// <summary>An entry of a list.</summary>
    /// <param name="mark">What stands before it, such as <c>error</c>.</param>
    /// <param name="markStyle">Colour of the mark.</param>
    /// <param name="text">The entry.</param>
    public void Item(string mark, Style markStyle, string text) => Hang(mark + " ", markStyle, text, Styles.Plain);

    /// <summary>A table; no cell is cut, so a line may be longer than the console is wide.</summary>
    public void Table(Table table)
    {
        using var drawn = new StringWriter();
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(drawn), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No };
        var plain = AnsiConsole.Create(settings);
        plain.Profile.Width = WidestTable;
        plain.Write(table);
        foreach (string line in drawn.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) Writer.WriteLine(line.TrimEnd());
    }

    private void Hang(string first, Style firstStyle, string text, Style style)
    {
        string before = first;
        var beforeStyle = firstStyle;
        foreach (string line in WordWrap.Lines(text, Width - first.Length))
        {
            Write(before, beforeStyle);
            Write(Printable.Of(line), style);
            Writer.WriteLine();
            before = new string(' ', first.Length);
        }
    }

    private void Write(string text, Style style)
    {
        if (text.Length == 0) return;
        if (style.Equals(Styles.Plain) || !_console.Profile.Capabilities.Ansi) Writer.Write(text);
        else _console.Write(new Spectre.Console.Text(text, style) { Overflow = Overflow.Fold });
    }
}
