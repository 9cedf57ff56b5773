using System.CommandLine;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts explain</c>: what a pasted loading error most likely means.</summary>
internal sealed class ExplainCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly CompanionOptions _companions = new();
    private readonly Argument<string?> _text = new("TEXT") { Description = "The error as it was printed, in quotes; - or nothing for what is piped in.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> _path = new("PATH") { Description = "The checkpoint or folder that it is about.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON: an array, the most likely explanation first." };

    /// <param name="console">Where it reads and writes.</param>
    public ExplainCommand(ToolConsole console)
        : base("explain", "Says what a loading error of PyTorch, Coqui TTS or Xtts.Net most likely means, and what it means for your file.")
    {
        _console = console;
        Add(_text);
        Add(_path);
        _companions.AddTo(this);
        Add(_json);
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts explain "Missing key(s): gpt.gpt_inference.transformer.wte.weight"
        xtts explain "size mismatch for gpt.text_head.weight" run/best_model_2735.pth
        python infer.py 2>&1 | xtts explain - run/best_model_2735.pth
        """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (error, path) = await ReadAsync(arguments.GetValue(_text), arguments.GetValue(_path), cancellationToken);
        if (string.IsNullOrWhiteSpace(error)) throw new UsageException("There is no error to explain: give its text in quotes, or pipe it in.");
        var diagnosis = path is null ? null : CheckpointDiagnostician.Diagnose(path, _companions.ToDiagnosis(arguments), cancellationToken);
        var explanations = LoadErrorExplainer.Explain(error, diagnosis);
        if (arguments.GetValue(_json)) _console.Output.WriteLine($"[{string.Join(",", explanations.Select(explanation => explanation.ToJson()))}]");
        else Print(explanations);
        return explanations[0].Kind == LoadErrorKind.Unknown ? ExitCode.Failure : ExitCode.Success;
    }

    // One argument that is a file is the checkpoint; the error is piped in then.
    private async Task<(string Error, string? Path)> ReadAsync(string? text, string? path, CancellationToken cancellationToken)
    {
        if (path is null && (File.Exists(text) || Directory.Exists(text))) (text, path) = (null, text);
        if (text is not null and not "-") return (text, path);
        return (_console.HasInput ? await _console.ReadInputAsync(cancellationToken) : "", path);
    }

    private void Print(IReadOnlyList<LoadErrorExplanation> explanations)
    {
        var report = _console.Report();
        for (int i = 0; i < explanations.Count; i++)
        {
            if (i > 0) report.Heading("Also possible");
            report.Field("Meaning", OptionNames.InCommandLine(explanations[i].Meaning));
            report.Field("This file", explanations[i].ForThisFile is { } answer ? OptionNames.InCommandLine(answer) : null);
            report.Field("What to do", OptionNames.InCommandLine(explanations[i].Advice));
        }
    }
}
