using System.CommandLine;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts voices delete</c>: removes a voice file, by the name of the voice.</summary>
internal sealed class DeleteVoiceCommand : Command
{
    private const int MostListed = 20;

    private readonly ToolConsole _console;
    private readonly VoiceFolderArgument _folder = new();
    private readonly Argument<string> _name = new("NAME") { Description = "Name of the voice, as 'xtts voices list' shows it." };

    /// <param name="console">Where it writes.</param>
    public DeleteVoiceCommand(ToolConsole console)
        : base("delete", "Removes a voice file from a folder. Does not ask first.")
    {
        _console = console;
        _folder.AddTo(this);
        Add(_name);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string name = arguments.GetRequiredValue(_name);
        var store = _folder.Open(arguments);
        if (!await store.DeleteAsync(name, cancellationToken))
        {
            string[] names = [.. (await store.ListAsync(cancellationToken)).Select(voice => voice.Name)];
            string known = names.Length == 0 ? "It has no voice files" : $"There are: {string.Join(", ", names.Take(MostListed))}{(names.Length > MostListed ? ", …" : "")}";
            throw new UsageException($"There is no voice '{name}' in '{_folder.PathOf(arguments)}'. {known}.");
        }

        _console.Report().Field("Deleted", name);
        return ExitCode.Success;
    }
}
