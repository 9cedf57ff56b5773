using System.CommandLine;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Tool.Checkpoints;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts diff</c>: what changed between two checkpoints, such as two training phases.</summary>
internal sealed class DiffCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly Argument<string> _first = new("A") { Description = "Checkpoint, or folder of a model or training run: the one before." };
    private readonly Argument<string> _second = new("B") { Description = "The one after." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };
    private readonly ReportOption _report = new();

    /// <param name="console">Where it writes.</param>
    public DiffCommand(ToolConsole console)
        : base("diff", "Compares two checkpoints: metadata, configuration, sizes, and how far the weights of each part moved. Reads all weights of both once.")
    {
        _console = console;
        Add(_first);
        Add(_second);
        Add(_json);
        _report.AddTo(this);
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts diff phase2/best_model_1200.pth phase4/best_model_2735.pth
        xtts diff XTTS-v2 run --report changes.md
        """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string first = arguments.GetRequiredValue(_first), second = arguments.GetRequiredValue(_second);
        var comparison = await FractionProgress.RunAsync(
            _console.ErrorConsole, "Comparing", show => Task.Run(() => CheckpointComparison.Compare(first, second, new ReadFraction(show), cancellationToken), cancellationToken));
        if (arguments.GetValue(_json)) _console.Output.WriteLine(comparison.ToJson());
        else ComparisonText.Write(comparison, _console.Report());
        _report.Write(arguments, comparison.ToMarkdown, _console);
        return ExitCode.Success;
    }
}
