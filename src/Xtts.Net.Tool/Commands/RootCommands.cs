using System.CommandLine;
using System.CommandLine.Help;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary>The command <c>xtts</c> with all that it can do.</summary>
internal static class RootCommands
{
    /// <summary>Builds the commands over a console.</summary>
    public static Command Create(ToolConsole console)
    {
        // A plain command: a RootCommand would be named after the file of the program.
        var help = new HelpOption { Action = new HelpWithExamples() };
        var root = new Command("xtts", "XTTS v2 checkpoints and voices: what a file is, what is wrong with it, and speech from it. No Python, no code from a pickle is ever run.")
        {
            help,
            new VersionOption(),
            new PullCommand(console),
            new InspectCommand(console),
            new KeysCommand(console),
            new DoctorCommand(console),
            new DiffCommand(console),
            new RunsCommand(console),
            new ExplainCommand(console),
            new ConvertCommand(console),
            new SpeakCommand(console),
            new CloneCommand(console),
            new ClipsCommand(console),
            new VoicesCommand(console),
            new NormalizeCommand(console),
        };
        root.SetAction(ExplainThatACommandIsMissing);
        return root;
    }

    private static int ExplainThatACommandIsMissing(ParseResult arguments) => throw new UsageException("Say what to do: 'xtts --help' lists the commands.");
}
