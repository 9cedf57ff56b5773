using System.CommandLine;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Tool.Models;

/// <summary>The options that name a vocabulary, directly or by the model that it belongs to.</summary>
internal sealed class VocabularyOptions
{
    private const string FileName = "vocab.json";

    private readonly Option<string?> _model = new("--model", "-m") { Description = "Model whose vocabulary is used: checkpoint, or the folder of a model or training run.", HelpName = "PATH" };
    private readonly Option<string?> _vocabulary = new("--vocab") { Description = "The vocab.json itself.", HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_model);
        command.Add(_vocabulary);
    }

    /// <summary>Reads the vocabulary that a command line names.</summary>
    /// <returns>Its tokenizer; <see langword="null"/> when none was named.</returns>
    /// <exception cref="XttsException">It is not there, or no vocabulary.</exception>
    public BpeTokenizer? Read(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_vocabulary) is { } file) return BpeTokenizer.Read(file);
        return arguments.GetValue(_model) is { } model ? BpeTokenizer.Read(OfModel(model, cancellationToken)) : null;
    }

    // Mostly it lies in the folder; else it is looked for as loading does, which takes opening the checkpoint.
    private static string OfModel(string model, CancellationToken cancellationToken)
    {
        string beside = Path.Combine(Directory.Exists(model) ? model : Path.GetDirectoryName(Path.GetFullPath(model)) ?? "", FileName);
        if (File.Exists(beside)) return beside;
        var diagnosis = CheckpointDiagnostician.Diagnose(model, new DiagnosisOptions(), cancellationToken);
        return diagnosis.Companions.Vocabulary
            ?? throw new ModelFileNotFoundException($"There is no {FileName} beside '{model}'. Name the vocabulary with --vocab.");
    }
}
