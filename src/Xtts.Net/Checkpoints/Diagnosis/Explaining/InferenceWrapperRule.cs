using System.Globalization;

namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>The keys of the inference wrapper: they repeat tensors of the GPT, so that nothing is missing when they are, and nothing is wrong when they are there.</summary>
internal sealed class InferenceWrapperRule : ILoadErrorRule
{
    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        string[] missing = [.. error.MissingKeys.Where(IsWrapper)], unexpected = [.. error.UnexpectedKeys.Where(IsWrapper)];
        if (missing.Length == 0 && unexpected.Length == 0 && !error.Text.Contains("gpt_inference", StringComparison.Ordinal)) return null;
        string meaning = unexpected.Length > missing.Length
            ? "The file also holds keys of the inference wrapper ('gpt.gpt_inference.*', 'gpt.gpt.wte.weight'): second names of tensors that it has anyway, saved because the wrapper existed at that moment."
            : "The program had built its inference wrapper before it loaded the weights, so it looks for 'gpt.gpt_inference.*' in the file as well. These are second names of tensors that are in the file under their real ones; a checkpoint never needs them. The file does not have to be converted.";
        return new LoadErrorExplanation(LoadErrorKind.InferenceWrapperKeys, meaning, ForFile(error, about), "With Xtts.Net, load the file as it is. In Python, load it with the model's load_checkpoint before init_gpt_for_inference is called, or with strict=False for these keys.");
    }

    private static string? ForFile(PastedError error, CheckpointDiagnosis? about)
    {
        if (FileAnswer.Of(about) is not { } answer || about!.Keys is not { } keys) return FileAnswer.Of(about);
        var there = keys.Entries.Select(entry => entry.CanonicalName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        string[] repeated = [.. error.MissingKeys.Where(IsWrapper).Distinct(StringComparer.Ordinal)];
        int found = repeated.Count(key => InferenceWrapperKeys.Find(key) is { } name && there.Contains(name));
        return repeated.Length == 0 ? answer : string.Create(CultureInfo.InvariantCulture, $"{answer} Of the {repeated.Length:N0} keys named, {found:N0} are in it under their real names.");
    }

    private static bool IsWrapper(string key) => InferenceWrapperKeys.Find(KeyPrefixes.Strip(key)) is not null;
}
