using System.CommandLine;
using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tool.Models;

/// <summary>The options that choose a checkpoint of a folder and name the files that belong to it, the same for every command that looks at a model.</summary>
internal sealed class CompanionOptions
{
    private readonly Option<string?> _checkpoint = new("--checkpoint") { Description = "Which one of a training run's folder: best, latest, a step or a file name.", HelpName = "WHICH" };
    private readonly Option<string?> _base = new("--base-model") { Description = "Folder of the model that was fine-tuned, for files that the run lacks.", HelpName = "FOLDER" };
    private readonly Option<string?> _config = new("--config") { Description = "Its config.json, when it does not lie beside it.", HelpName = "FILE" };
    private readonly Option<string?> _vocabulary = new("--vocab") { Description = "Its vocab.json, when it does not lie beside it.", HelpName = "FILE" };
    private readonly Option<string?> _speakers = new("--speakers") { Description = "Its speakers_xtts.pth, when it does not lie beside it.", HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_checkpoint);
        command.Add(_base);
        command.Add(_config);
        command.Add(_vocabulary);
        command.Add(_speakers);
    }

    /// <summary>Hands the options of a command line to loading.</summary>
    public void ApplyTo(XttsOptions options, ParseResult arguments)
    {
        options.Checkpoint = arguments.GetValue(_checkpoint);
        options.BaseModelFolder = arguments.GetValue(_base);
        options.ConfigPath = arguments.GetValue(_config);
        options.VocabularyPath = arguments.GetValue(_vocabulary);
        options.SpeakersPath = arguments.GetValue(_speakers);
    }

    /// <summary>The options of a command line, for a diagnosis.</summary>
    public DiagnosisOptions ToDiagnosis(ParseResult arguments) => new()
    {
        Checkpoint = arguments.GetValue(_checkpoint),
        BaseModelFolder = arguments.GetValue(_base),
        ConfigPath = arguments.GetValue(_config),
        VocabularyPath = arguments.GetValue(_vocabulary),
        SpeakersPath = arguments.GetValue(_speakers),
    };
}
