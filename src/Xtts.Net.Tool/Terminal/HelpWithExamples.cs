using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Xtts.Net.Tool.Terminal;

/// <summary>The help of System.CommandLine, 80 columns wide, followed by the examples of the command.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new() { MaxWidth = 80 };

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not IHasExamples { Examples: { } examples }) return ExitCode.Success;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string line in examples.ReplaceLineEndings("\n").Split('\n')) output.WriteLine(line.Length == 0 ? "" : "  " + line);
        output.WriteLine();
        return ExitCode.Success;
    }
}
