using System.Collections.Frozen;

namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>Errors of Xtts.Net: their messages say what to do, so little is added.</summary>
internal sealed class OwnErrorRule : ILoadErrorRule
{
    private static readonly FrozenDictionary<string, string> Meanings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(UnsafePickleException)] = "The file asks for something to be run. Nothing was run. No checkpoint of XTTS needs that: it comes from a bad source or from another program.",
        [nameof(UnsupportedCheckpointException)] = "The file is a checkpoint of a kind that Xtts.Net recognises and does not load.",
        [nameof(CheckpointFormatException)] = "The file is no readable checkpoint: cut off, damaged, or something else altogether.",
        [nameof(CheckpointChangedException)] = "The file changed while it was in use: it was being written, copied or replaced. Training that goes on in the same folder does that.",
        [nameof(MissingTensorException)] = "The checkpoint lacks a tensor that the model needs: it was cut down, or it is another model.",
        [nameof(TensorShapeException)] = "A tensor has another shape than config.json implies: most often the config.json of another model lies beside the checkpoint.",
        [nameof(ModelConfigurationException)] = "The config.json is not that of this checkpoint, or not that of an XTTS v2 model.",
        [nameof(VocabularyException)] = "The vocab.json is not that of this checkpoint, or not that of an XTTS v2 model.",
        [nameof(ModelFileNotFoundException)] = "A file of the model is not where it was looked for.",
        [nameof(VoiceMismatchException)] = "The voice or speaker file was made with a model of other sizes.",
        [nameof(NativeRuntimeMissingException)] = "The application lacks the native part of the backend. It is no fault of the checkpoint.",
        [nameof(ExecutionProviderException)] = "The application asks for a device that its packages or this computer do not have. It is no fault of the checkpoint.",
        [nameof(DeviceMemoryException)] = "The device has too little free memory for the model or for what it was asked to do. It is no fault of the checkpoint.",
        [nameof(DeviceLostException)] = "The device stopped working: its driver was reset, or it was taken away. Load the model again. It is no fault of the checkpoint.",
        [nameof(UnsupportedPrecisionException)] = "The backend does not compute in that precision on that device. Choose another one in its options. It is no fault of the checkpoint.",
        [nameof(NoBackendException)] = "The application chose no backend. It is no fault of the checkpoint.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        foreach (var (name, meaning) in Meanings)
        {
            if (!error.Text.Contains(name, StringComparison.Ordinal)) continue;
            return new LoadErrorExplanation(LoadErrorKind.OwnError, meaning, FileAnswer.Of(about), about is { IsReady: false } ? about.NextStep : "Do what the message says.");
        }

        return null;
    }
}
