using System.CommandLine;
using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Export;
using Xtts.Net.Tool.Checkpoints;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts convert</c>: the model alone, in another format or precision.</summary>
internal sealed class ConvertCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly Argument<string> _input = new("IN") { Description = "Checkpoint (.pth, .safetensors), or the folder of a model or training run." };
    private readonly Argument<string> _output = new("OUT") { Description = "The file to write: .pth (released layout) or .safetensors." };
    private readonly Option<string?> _precision = new("--precision") { Description = "Element type of the weights; as they are without it.", HelpName = "fp32|fp16|bf16" };
    private readonly Option<string?> _checkpoint = new("--checkpoint") { Description = "Which one of a training run's folder: best, latest, a step or a file name.", HelpName = "WHICH" };
    private readonly Option<bool> _force = new("--force") { Description = "Replace a file that is there." };
    private readonly Option<bool> _copy = new("--copy") { Description = "Read the checkpoint into memory instead of mapping it: for files that others can write to." };

    /// <param name="console">Where it writes.</param>
    public ConvertCommand(ToolConsole console)
        : base("convert", "Writes the model of a checkpoint without optimizer and training data. Inference needs no conversion; this makes files small, or of another format.")
    {
        _console = console;
        _precision.AcceptOnlyFromAmong("fp32", "fp16", "bf16");
        Add(_input);
        Add(_output);
        Add(_precision);
        Add(_checkpoint);
        Add(_force);
        Add(_copy);
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts convert run/best_model_2735.pth model.safetensors
        xtts convert run/best_model_2735.pth model.pth --precision fp16
        xtts convert run slim.safetensors --checkpoint latest --precision bf16
        """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string input = arguments.GetRequiredValue(_input), output = arguments.GetRequiredValue(_output);
        var options = Read(arguments);
        var result = await FractionProgress.RunAsync(
            _console.ErrorConsole,
            "Converting",
            show => CheckpointExporter.ExportAsync(input, output, options, new ExportFraction(show), cancellationToken));
        Print(result);
        return ExitCode.Success;
    }

    private ExportOptions Read(ParseResult arguments)
    {
        CheckpointChoice? choice = null;
        if (arguments.GetValue(_checkpoint) is { } text && !CheckpointChoice.TryParse(text, out choice))
            throw new UsageException($"--checkpoint takes best, latest, a step such as 2735, or a file name, not '{text}'.");
        return new ExportOptions
        {
            Precision = arguments.GetValue(_precision) switch
            {
                "fp32" => ExportPrecision.Float32,
                "fp16" => ExportPrecision.Float16,
                "bf16" => ExportPrecision.BFloat16,
                _ => ExportPrecision.Keep,
            },
            Overwrite = arguments.GetValue(_force),
            LoadMode = arguments.GetValue(_copy) ? CheckpointLoadMode.Copy : CheckpointLoadMode.Map,
            Checkpoint = choice,
        };
    }

    private void Print(ExportResult result)
    {
        var report = _console.Report();
        report.Field("Read", $"{result.SourcePath}, {Numbers.Bytes(result.SourceBytes)}, {Numbers.Count(result.KeysRead, "key")}");
        report.Field("Written", $"{result.OutputPath}, {Numbers.Bytes(result.OutputBytes)}, {Numbers.Count(result.KeysWritten, "key")}");
        report.Field("Renamed", $"{Numbers.Count(result.KeysRenamed)} of {Numbers.Count(result.KeysWritten, "key")}");
        report.Field("Converted", $"{Numbers.Count(result.KeysConverted)} of {Numbers.Count(result.KeysWritten, "key")} to another element type");
        foreach (var omission in result.LeftOut) report.Field("Left out", $"{Numbers.Count(omission.Keys, "key")}, {Numbers.Bytes(omission.Bytes)}: {omission.Reason}");
    }
}
