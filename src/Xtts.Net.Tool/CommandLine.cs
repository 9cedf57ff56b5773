using System.CommandLine;
using System.CommandLine.Parsing;
using Xtts.Net.Tool.Commands;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool;

/// <summary>Runs a command line: parses it, runs the command, and turns every trouble into one message and an exit code.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    // A text to speak may begin with @, which would name a file of more arguments.
    private static readonly ParserConfiguration Grammar = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">What follows <c>xtts</c>.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="cancellationToken">Cancels the command, as Ctrl+C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolConsole console, CancellationToken cancellationToken = default)
    {
        var parsed = RootCommands.Create(console).Parse(arguments, Grammar);
        if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction) return RefuseUsage(parsed, console);
        var invocation = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStop,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception e) when (Failures.ExitCodeOf(e) is { } code)
        {
            console.ReportError(Failures.MessageOf(e));
            return code;
        }
    }

    private static int RefuseUsage(ParseResult parsed, ToolConsole console)
    {
        foreach (var error in parsed.Errors) console.ReportError(error.Message);
        console.Note($"'{NameOf(parsed.CommandResult)} --help' shows how it is used.");
        return ExitCode.Usage;
    }

    private static string NameOf(CommandResult result) => result.Parent is CommandResult parent ? $"{NameOf(parent)} {result.Command.Name}" : "xtts";
}
