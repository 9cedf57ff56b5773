using System.CommandLine;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Tool.Checkpoints;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts inspect</c>: what a file is, in a second, whatever its size.</summary>
internal sealed class InspectCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly CompanionOptions _companions = new();
    private readonly Argument<string> _path = new("PATH") { Description = "Checkpoint (.pth, .safetensors), or the folder of a model or training run." };

    /// <param name="console">Where it writes.</param>
    public InspectCommand(ToolConsole console)
        : base("inspect", "Tells what a checkpoint is: layout, precision, sizes, parameters of each part, how it was trained. Reads no weights.")
    {
        _console = console;
        Add(_path);
        _companions.AddTo(this);
        SetAction((arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts inspect model.pth
        xtts inspect run/best_model_2735.pth
        xtts inspect run --checkpoint latest
        """;

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var diagnosis = CheckpointDiagnostician.Diagnose(arguments.GetRequiredValue(_path), _companions.ToDiagnosis(arguments), cancellationToken);
        var report = _console.Report();
        CheckpointFacts.Write(diagnosis, report);
        CheckpointFacts.WriteParts(diagnosis, report);
        TrainingFacts.Write(diagnosis, report);
        report.Line();
        DiagnosisText.WriteVerdict(diagnosis, report);
        DiagnosisText.WriteNextStep(diagnosis, report);
        return VerdictExitCode.Of(diagnosis.Verdict);
    }
}
