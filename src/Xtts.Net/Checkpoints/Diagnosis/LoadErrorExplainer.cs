using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Diagnosis.Explaining;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>Says what a loading error, pasted from PyTorch, Coqui TTS or Xtts.Net, most likely means.</summary>
/// <remarks>Thread-safe.</remarks>
public static class LoadErrorExplainer
{
    private const int LongestText = 1 << 20;

    // Specific rules come first: the first explanation is the most likely one.
    private static readonly ImmutableArray<ILoadErrorRule> Rules =
    [
        new OwnErrorRule(), PhraseRules.Interrupted, PhraseRules.GpuMemory, PhraseRules.HostMemory, new WeightsOnlyRule(), PhraseRules.MissingModule, PhraseRules.CudaStorages,
        new WrongFileRule(), PhraseRules.Truncated, new OtherVersionRule(), new InferenceWrapperRule(), new KeyPrefixRule(), new TrainingKeysRule(), new WeightNormRule(),
        new MaskBufferRule(), new VocabularySizeRule(), new ModelSizeRule(), new KeysRule(), new FileNotFoundRule(), PhraseRules.MissingEntry,
    ];

    /// <summary>Explains an error.</summary>
    /// <param name="text">The error as it was printed; a whole traceback is welcome.</param>
    /// <param name="about">The diagnosis of the file that it is about, when there is one.</param>
    /// <returns>What it may mean, the most likely explanation first; never empty.</returns>
    public static ImmutableArray<LoadErrorExplanation> Explain(string text, CheckpointDiagnosis? about = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var error = new PastedError(text.Length <= LongestText ? text : text[^LongestText..]);
        ImmutableArray<LoadErrorExplanation> found = [.. Rules.Select(rule => rule.Explain(error, about)).OfType<LoadErrorExplanation>()];
        return found.IsEmpty ? [Unknown(about)] : found;
    }

    private static LoadErrorExplanation Unknown(CheckpointDiagnosis? about) => new(
        LoadErrorKind.Unknown,
        "This is no loading error that Xtts.Net knows.",
        FileAnswer.Of(about),
        about is null ? "Name the checkpoint as well, so that the file itself is looked at." : about.NextStep);
}
