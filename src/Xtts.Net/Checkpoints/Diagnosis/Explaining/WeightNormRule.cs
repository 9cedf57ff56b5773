namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>Weight norm under its older and newer names.</summary>
internal sealed class WeightNormRule : ILoadErrorRule
{
    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about) =>
        !error.MissingKeys.Concat(error.UnexpectedKeys).Any(IsWeightNorm) ? null : new LoadErrorExplanation(
            LoadErrorKind.WeightNormNames,
            "Weight norm has two sets of names: 'weight_g' and 'weight_v' in older PyTorch, 'parametrizations.weight.original0' and 'original1' in newer. File and program use different ones; the weights are the same.",
            FileAnswer.Of(about),
            "With Xtts.Net, load the file as it is: both are read. In Python, use the PyTorch and Coqui TTS versions that the file was saved with, or rename the keys.");

    private static bool IsWeightNorm(string key) =>
        key.EndsWith(".weight_g", StringComparison.Ordinal) || key.EndsWith(".weight_v", StringComparison.Ordinal) || key.Contains(".parametrizations.weight.original", StringComparison.Ordinal);
}
