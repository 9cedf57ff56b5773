using Xtts.Net.Checkpoints.Diagnosis.Contents;

namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>Keys that differ by the name of a wrapper: the trainer's <c>xtts.</c>, DataParallel's <c>module.</c>, torch.compile's <c>_orig_mod.</c>.</summary>
internal sealed class KeyPrefixRule : ILoadErrorRule
{
    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        string[] prefixes = [.. error.UnexpectedKeys.Concat(error.MissingKeys).Select(KeyPrefixes.Of).Where(prefix => prefix.Length > 0).Distinct(StringComparer.Ordinal)];
        if (prefixes.Length == 0) return null;
        string names = string.Join(" and ", prefixes.Select(prefix => $"'{prefix}'"));
        return new LoadErrorExplanation(
            LoadErrorKind.KeyPrefix,
            $"The keys differ only by what stands before them: {names}. That is the name of the trainer or of a wrapper around the model (xtts.: GPTTrainer, module.: DataParallel, _orig_mod.: torch.compile). The weights are the same.",
            FileAnswer.Of(about),
            "With Xtts.Net, load the file as it is: the prefix is dropped while loading. In Python, use load_checkpoint of the model, which drops 'xtts.', or cut the prefix off the keys.");
    }
}
