using System.CommandLine;
using Xtts.Net.Tool.Terminal;
using Xtts.Net.Tool.Voices;
using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts voices show</c>: what a voice file holds.</summary>
internal sealed class ShowVoiceCommand : Command
{
    private readonly ToolConsole _console;
    private readonly Argument<string> _file = new("FILE") { Description = "A voice file." };

    /// <param name="console">Where it writes.</param>
    public ShowVoiceCommand(ToolConsole console)
        : base("show", "Shows where a voice comes from: model, clips, settings, date.")
    {
        _console = console;
        Add(_file);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        VoiceText.Write(await VoiceFile.LoadAsync(arguments.GetRequiredValue(_file), cancellationToken), _console.Report());
        return ExitCode.Success;
    }
}
