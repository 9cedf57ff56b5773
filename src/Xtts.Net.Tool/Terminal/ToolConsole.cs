using Spectre.Console;

namespace Xtts.Net.Tool.Terminal;

/// <summary>Where a command reads and writes: results go to the output, everything else (errors, progress, notes) to the error stream, so that a pipe gets results only.</summary>
internal sealed class ToolConsole
{
    private const int PlainWidth = 80;

    private readonly TextReader _input;

    /// <param name="output">Console of the results.</param>
    /// <param name="error">Console of errors, progress and notes.</param>
    /// <param name="input">What is piped in.</param>
    /// <param name="hasInput">Whether something is piped in.</param>
    public ToolConsole(IAnsiConsole output, IAnsiConsole error, TextReader input, bool hasInput)
    {
        OutputConsole = output;
        ErrorConsole = error;
        _input = input;
        HasInput = hasInput;
    }

    /// <summary>Console of the results.</summary>
    public IAnsiConsole OutputConsole { get; }

    /// <summary>Console of errors, progress and notes.</summary>
    public IAnsiConsole ErrorConsole { get; }

    /// <summary>Plain text of the results, such as JSON.</summary>
    public TextWriter Output => OutputConsole.Profile.Out.Writer;

    /// <summary>Plain text of errors and notes.</summary>
    public TextWriter Error => ErrorConsole.Profile.Out.Writer;

    /// <summary>Whether something is piped in.</summary>
    public bool HasInput { get; }

    /// <summary>The console of this process. A stream that is no terminal gets 80 columns, no colours and no bars.</summary>
    public static ToolConsole OfProcess() =>
        new(Over(Console.Out, Console.IsOutputRedirected), Over(Console.Error, Console.IsErrorRedirected), Console.In, Console.IsInputRedirected);

    /// <summary>A console of which nothing is a terminal.</summary>
    /// <param name="output">Takes the results.</param>
    /// <param name="error">Takes errors and notes.</param>
    /// <param name="input">What is piped in; <see langword="null"/> for nothing.</param>
    public static ToolConsole Plain(TextWriter output, TextWriter error, TextReader? input) =>
        new(Over(output, isRedirected: true), Over(error, isRedirected: true), input ?? TextReader.Null, input is not null);

    /// <summary>Reads all that is piped in.</summary>
    /// <param name="cancellationToken">Stops the waiting; a read of a pipe cannot be stopped itself.</param>
    public Task<string> ReadInputAsync(CancellationToken cancellationToken) => Task.Run(_input.ReadToEnd, cancellationToken).WaitAsync(cancellationToken);

    /// <summary>A report on the results.</summary>
    public Report Report() => new(OutputConsole);

    /// <summary>Tells of a trouble.</summary>
    /// <param name="message">What was wrong and what to do.</param>
    public void ReportError(string message) => new Report(ErrorConsole).Text("xtts: " + message, Styles.Bad);

    /// <summary>Tells of something that may not be as it was meant.</summary>
    /// <param name="message">What it is, and what to do.</param>
    public void Warn(string message) => new Report(ErrorConsole).Item("warning", Styles.Remark, message);

    /// <summary>Tells something that is no result.</summary>
    /// <param name="message">The note.</param>
    public void Note(string message) => new Report(ErrorConsole).Text(message, Styles.Quiet);

    private static IAnsiConsole Over(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isRedirected) console.Profile.Width = PlainWidth;
        return console;
    }
}
