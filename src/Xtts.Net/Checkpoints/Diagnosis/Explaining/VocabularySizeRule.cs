namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>A text embedding of another number of rows than the vocabulary has tokens.</summary>
internal sealed class VocabularySizeRule : ILoadErrorRule
{
    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        var mismatch = error.Mismatches.FirstOrDefault(entry => entry.Tensor.Contains("text_embedding", StringComparison.Ordinal) || entry.Tensor.Contains("text_head", StringComparison.Ordinal));
        return mismatch is null ? null : new LoadErrorExplanation(
            LoadErrorKind.VocabularySize,
            $"File and vocab.json have different numbers of text tokens: {mismatch}. The vocabulary was extended for a fine-tuning and the other side is from before, or the two belong to different models.",
            ForFile(about),
            "Use the vocab.json that the model was trained with: the one in the folder of its training run, or of the model it was released with.");
    }

    private static string? ForFile(CheckpointDiagnosis? about) =>
        about?.Sizes is { } sizes && about.Companions.VocabularySize is { } tokens
            ? $"The text embedding of '{Path.GetFileName(about.Path)}' has {sizes.TextVocabulary} rows, '{about.Companions.Vocabulary}' has {tokens} tokens{(tokens == sizes.TextVocabulary ? ": these two agree" : "")}."
            : FileAnswer.Of(about);
}
