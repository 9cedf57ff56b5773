namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>What a diagnosis looks at besides the checkpoint. A file that is not named is looked for where loading looks for it.</summary>
public sealed class DiagnosisOptions
{
    /// <summary>Which checkpoint of a training run is meant when the path is a folder: <c>best</c>, <c>latest</c>, a step, or a file name; see <see cref="XttsOptions.Checkpoint"/>.</summary>
    public string? Checkpoint { get; set; }

    /// <summary>A folder with the files of the model that was fine-tuned; see <see cref="XttsOptions.BaseModelFolder"/>.</summary>
    public string? BaseModelFolder { get; set; }

    /// <summary>The model's <c>config.json</c>, or its folder.</summary>
    public string? ConfigPath { get; set; }

    /// <summary>The model's <c>vocab.json</c>, or its folder.</summary>
    public string? VocabularyPath { get; set; }

    /// <summary>A <c>speakers_xtts.pth</c>, or its folder.</summary>
    public string? SpeakersPath { get; set; }

    /// <summary>Whether every weight is read, to find values that are no numbers and tensors of nothing but zeros. Takes as long as reading the model from disk.</summary>
    public bool Deep { get; set; }

    /// <summary>Hears how far the reading of weights has come; called from several threads.</summary>
    public IProgress<DiagnosisProgress>? Progress { get; set; }

    /// <summary>The same files as loading would be told of.</summary>
    internal XttsOptions ForLoading(string path) => new()
    {
        Model = path,

        // Whoever asks what a file is does not trust it: nothing is mapped, so that one which shrinks meanwhile is an error and not the end of the process.
        LoadMode = CheckpointLoadMode.Copy,
        Checkpoint = Checkpoint,
        BaseModelFolder = BaseModelFolder,
        ConfigPath = ConfigPath,
        VocabularyPath = VocabularyPath,
        SpeakersPath = SpeakersPath,
    };
}
