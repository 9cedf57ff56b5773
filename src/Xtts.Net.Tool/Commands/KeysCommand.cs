using System.CommandLine;
using Xtts.Net.Checkpoints;
using Xtts.Net.Tool.Checkpoints;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts keys</c>: the tensors of a checkpoint, one a line.</summary>
internal sealed class KeysCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly Argument<string> _path = new("PATH") { Description = "Checkpoint (.pth, .safetensors), or the folder of a model or training run." };
    private readonly Option<string?> _checkpoint = new("--checkpoint") { Description = "Which one of a training run's folder: best, latest, a step or a file name.", HelpName = "WHICH" };
    private readonly Option<string?> _match = new("--match") { Description = "Only keys that contain this text.", HelpName = "TEXT" };
    private readonly Option<int?> _take = NumberOption.Of("--take", "Only the first N of them.", least: (int?)0);
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    /// <param name="console">Where it writes.</param>
    public KeysCommand(ToolConsole console)
        : base("keys", "Lists the tensors of a checkpoint: key, element type, shape, and what becomes of it.")
    {
        _console = console;
        Add(_path);
        Add(_match);
        Add(_take);
        Add(_checkpoint);
        Add(_json);
        SetAction((arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts keys run/best_model_2735.pth
        xtts keys run/best_model_2735.pth --match gpt --take 20
        xtts keys model.safetensors --match attn | wc -l
        xtts keys model.pth --json > keys.json
        """;

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        string path = CheckpointOfFolder.Find(arguments.GetRequiredValue(_path), arguments.GetValue(_checkpoint), cancellationToken);
        using var checkpoint = new CheckpointReader().Open(path, cancellationToken);
        var keys = new XttsKeyMapper().Map(checkpoint);
        var list = KeyList.Of(checkpoint, keys, arguments.GetValue(_match), arguments.GetValue(_take));
        if (arguments.GetValue(_json)) KeyListJson.Write(list, _console.Output);
        else Print(list);
        return ExitCode.Success;
    }

    // Lines are not wrapped: one key a line is what grep, sort and wc work on.
    private void Print(KeyList list)
    {
        int width = list.Keys.Length == 0 ? 0 : list.Keys.Max(key => key.Assignment.Key.Length);
        foreach (var (assignment, entry) in list.Keys)
        {
            string shape = $"[{string.Join(", ", entry.Shape)}]";
            string line = $"{Printable.Of(assignment.Key).PadRight(width)}  {entry.ElementType,-8}  {shape,-16}  {Describe(assignment)}";
            _console.Output.WriteLine(line.TrimEnd());
        }

        string matching = list.Match is null ? "" : $" that contain '{list.Match}'";
        string shown = list.Keys.Length == list.Matching ? "" : $"{Numbers.Count(list.Keys.Length)} of ";
        string all = list.Matching == list.All ? "" : $", of {Numbers.Count(list.All)} in all";
        _console.Note($"{shown}{Numbers.Count(list.Matching, "key")}{matching}{all}");
    }

    private static string Describe(KeyAssignment assignment) => assignment.Category switch
    {
        KeyCategory.Mapped => "",
        KeyCategory.Duplicate => $"duplicate of {Printable.Of(assignment.CanonicalName ?? "")}",
        KeyCategory.TrainingOnly => "training only",
        KeyCategory.MaskBuffer => "mask buffer",
        _ => "unexpected",
    };
}
