using System.CommandLine;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Models;

/// <summary>The option that writes findings as a document to keep.</summary>
internal sealed class ReportOption
{
    private readonly Option<string?> _report = new("--report") { Description = "Write the findings as a Markdown document too.", HelpName = "FILE.md" };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_report);

    /// <summary>Writes the document, when one was asked for; whoever looks at the path sees the old file or the complete new one.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="markdown">Makes the document.</param>
    /// <param name="console">Is told where it is.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(ParseResult arguments, Func<string> markdown, ToolConsole console)
    {
        if (arguments.GetValue(_report) is not { } path) return;
        string target = Path.GetFullPath(path), temporary = Path.Combine(Path.GetDirectoryName(target) ?? target, Path.GetRandomFileName());
        try
        {
            File.WriteAllText(temporary, OptionNames.InCommandLine(markdown()));
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        console.Note($"Written: {path}");
    }
}
