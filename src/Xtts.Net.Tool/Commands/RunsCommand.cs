using System.CommandLine;
using Xtts.Net.Checkpoints.Runs;
using Xtts.Net.Tool.Checkpoints;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts runs</c>: the training runs of a folder and their checkpoints.</summary>
internal sealed class RunsCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly Argument<string> _folder = new("FOLDER") { Description = "Folder of one training run, or of several." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    /// <param name="console">Where it writes.</param>
    public RunsCommand(ToolConsole console)
        : base("runs", "Lists training runs, oldest first, with their checkpoints: step, epoch, date and loss. Reads no weights.")
    {
        _console = console;
        Add(_folder);
        Add(_json);
        SetAction((arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts runs training
        xtts runs training/XTTS_Phase4-October-09-2025_07+54PM-f634425
        xtts runs training --json
        """;

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var catalog = RunCatalog.Read(arguments.GetRequiredValue(_folder), limits: null, cancellationToken);
        if (arguments.GetValue(_json)) RunCatalogJson.Write(catalog, _console.Output);
        else RunCatalogText.Write(catalog, _console.Report());
        foreach (string remark in catalog.Remarks) _console.Note(remark);
        if (catalog.Runs.Length > 0) return ExitCode.Success;
        _console.ReportError($"There is no training run in '{arguments.GetValue(_folder)}': no folder in it has a checkpoint (*.pth, *.safetensors).");
        return ExitCode.Failure;
    }
}
