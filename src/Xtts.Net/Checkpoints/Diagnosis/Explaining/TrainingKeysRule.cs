namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>Keys that a trainer's file has for training: the autoencoder and two mel front ends.</summary>
internal sealed class TrainingKeysRule : ILoadErrorRule
{
    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about) =>
        !error.UnexpectedKeys.Concat(error.MissingKeys).Any(IsTraining) ? null : new LoadErrorExplanation(
            LoadErrorKind.TrainingKeys,
            "The file is a training checkpoint: besides the model it holds what only training needs ('dvae.*', 'torch_mel_spectrogram_*'), and the program loaded it strictly as a model.",
            FileAnswer.Of(about),
            "With Xtts.Net, load the file as it is: these keys are skipped. In Python, use load_checkpoint of the model, which drops them.");

    private static bool IsTraining(string key)
    {
        string name = KeyPrefixes.Strip(key);
        return name.StartsWith("dvae.", StringComparison.Ordinal) || name.StartsWith("torch_mel_spectrogram_", StringComparison.Ordinal);
    }
}
