using System.CommandLine;
using System.Globalization;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;
using Xtts.Net.Tool.Voices;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts voices list</c>: the voices of a folder.</summary>
internal sealed class ListVoicesCommand : Command
{
    private readonly ToolConsole _console;
    private readonly VoiceFolderArgument _folder = new();

    /// <param name="console">Where it writes.</param>
    public ListVoicesCommand(ToolConsole console)
        : base("list", "Lists the voice files of a folder.")
    {
        _console = console;
        _folder.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var voices = await _folder.Open(arguments).ListAsync(cancellationToken);
        var table = Tables.Create("name", "voice", "model", "made", "of");
        foreach (var voice in voices.Where(voice => voice.Problem is null))
            Tables.AddRow(table, voice.Name, voice.Title ?? "", VoiceText.ModelOf(voice.Provenance), voice.Provenance?.Created?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", VoiceText.SourcesOf(voice.Provenance));
        var report = _console.Report();
        if (table.Rows.Count > 0) report.Table(table);
        foreach (var voice in voices.Where(voice => voice.Problem is not null)) report.Item("error", Styles.Bad, $"{voice.Name}: {voice.Problem}");
        if (voices.Count == 0) report.Text($"There is no voice file (*.safetensors) in '{_folder.PathOf(arguments)}'. 'xtts clone' makes one.");
        return ExitCode.Success;
    }
}
