using System.CommandLine;
using Xtts.Net.Checkpoints;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts inspect</c>: what a file is, in a second, whatever its size.</summary>
internal sealed class InspectCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly Argument<string> _path = new("PATH") { Description = "Checkpoint (.pth, .safetensors)." };

    /// <param name="console">Where it writes.</param>
    public InspectCommand(ToolConsole console)
        : base("inspect", "Tells what a checkpoint is: layout, precision, parameters of each part, training step and losses. Reads no weights.")
    {
        _console = console;
        Add(_path);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts inspect model.pth
        xtts inspect run/best_model_2735.pth
        """;

    private void Run(ParseResult arguments)
    {
        string path = arguments.GetRequiredValue(_path);
        using var checkpoint = new CheckpointReader().Open(path);
        var keys = new XttsKeyMapper().Map(checkpoint);
        var report = _console.Report();
        report.Field("File", $"{path}, {Numbers.Bytes(new FileInfo(path).Length)}");
        report.Field("Layout", checkpoint.Layout.ToString());
        report.Field("Step", checkpoint.Metadata.Step is { } step ? Numbers.Count(step) : null);
        report.Field("Keys", $"{Numbers.Count(keys.Assignments.Length)} in the file, {Numbers.Count(keys.Count(KeyCategory.Mapped))} of them the model's");
    }
}
