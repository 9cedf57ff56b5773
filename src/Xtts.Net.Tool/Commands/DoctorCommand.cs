using System.CommandLine;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Tool.Checkpoints;
using Xtts.Net.Tool.Machine;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts doctor</c>: is it ready, what is wrong, what to do.</summary>
internal sealed class DoctorCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly CompanionOptions _companions = new();
    private readonly Argument<string?> _path = new("PATH") { Description = "Checkpoint (.pth, .safetensors), or the folder of a model or training run.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _deep = new("--deep") { Description = "Read every weight, to find values that are no numbers and tensors of zeros." };
    private readonly Option<bool> _environment = new("--environment") { Description = "Look at this machine: runtime, native libraries, GPUs, memory." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };
    private readonly ReportOption _report = new();

    /// <param name="console">Where it writes.</param>
    public DoctorCommand(ToolConsole console)
        : base("doctor", "Tells whether a checkpoint, or this machine, is ready, what is wrong, and what to do. Ends with 0 when ready, 1 when it is no XTTS v2 checkpoint, 2 when damaged.")
    {
        _console = console;
        Add(_path);
        Add(_deep);
        _companions.AddTo(this);
        Add(_environment);
        Add(_json);
        _report.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetValue(_path) is null != result.GetValue(_environment)) result.AddError("Say what to look at: a checkpoint, a folder, or --environment for this machine.");
        });
        SetAction((arguments, cancellation) => RunAsync(arguments, cancellation));
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts doctor run/best_model_2735.pth
        xtts doctor run --checkpoint best --base-model XTTS-v2 --deep
        xtts doctor model.pth --json
        xtts doctor model.pth --report findings.md
        xtts doctor --environment
        """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_path) is not { } path) return LookAtMachine(arguments.GetValue(_json));
        var options = _companions.ToDiagnosis(arguments);
        var diagnosis = arguments.GetValue(_deep)
            ? await FractionProgress.RunAsync(_console.ErrorConsole, "Reading weights", show => DiagnoseDeepAsync(path, options, show, cancellationToken))
            : CheckpointDiagnostician.Diagnose(path, options, cancellationToken);
        if (arguments.GetValue(_json)) _console.Output.WriteLine(diagnosis.ToJson());
        else Print(diagnosis);
        _report.Write(arguments, diagnosis.ToMarkdown, _console);
        return VerdictExitCode.Of(diagnosis.Verdict);
    }

    private static Task<CheckpointDiagnosis> DiagnoseDeepAsync(string path, DiagnosisOptions options, Action<double> show, CancellationToken cancellationToken)
    {
        options.Deep = true;
        options.Progress = new ReadFraction(show);
        return Task.Run(() => CheckpointDiagnostician.Diagnose(path, options, cancellationToken), cancellationToken);
    }

    private void Print(CheckpointDiagnosis diagnosis)
    {
        var report = _console.Report();
        CheckpointFacts.Write(diagnosis, report);
        DiagnosisText.WriteCompanions(diagnosis.Companions, report);
        DiagnosisText.WriteFindings(diagnosis, report);
        DiagnosisText.WriteMissing(diagnosis.Keys, report);
        report.Line();
        DiagnosisText.WriteVerdict(diagnosis, report);
        DiagnosisText.WriteNextStep(diagnosis, report);
    }

    private int LookAtMachine(bool json)
    {
        var machine = MachineReport.Find();
        if (json) MachineReportJson.Write(machine, _console.Output);
        else MachineReportText.Write(machine, _console.Report());
        return machine.OnnxRuntime.NativeVersion is null ? ExitCode.Failure : ExitCode.Success;
    }
}
