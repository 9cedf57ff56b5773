namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>Causal masks that older versions of transformers stored with the weights.</summary>
internal sealed class MaskBufferRule : ILoadErrorRule
{
    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about) =>
        !error.MissingKeys.Concat(error.UnexpectedKeys).Any(IsMask) ? null : new LoadErrorExplanation(
            LoadErrorKind.MaskBuffers,
            "Older versions of transformers stored the causal mask of every layer ('attn.bias', 'attn.masked_bias') in the file, newer ones do not. No weight is missing or too many.",
            FileAnswer.Of(about),
            "With Xtts.Net, load the file as it is: masks are skipped. In Python, use the version of transformers that the file was saved with.");

    private static bool IsMask(string key) =>
        key.Contains(".h.", StringComparison.Ordinal) && (key.EndsWith(".attn.bias", StringComparison.Ordinal) || key.EndsWith(".attn.masked_bias", StringComparison.Ordinal));
}
