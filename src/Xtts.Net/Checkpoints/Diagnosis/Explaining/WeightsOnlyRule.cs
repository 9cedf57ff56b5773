using System.Text.RegularExpressions;

namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>PyTorch 2.6 and later build only plain tensors by default; XTTS checkpoints also hold their configuration as objects of classes.</summary>
internal sealed partial class WeightsOnlyRule : ILoadErrorRule
{
    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        if (!error.Says("Weights only load failed", "weights_only", "Unsupported global", "Unsupported class", "WeightsUnpickler")) return null;
        string[] names = [.. Global().Matches(error.Text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];
        bool isOwn = names.Length == 0 || Array.TrueForAll(names, name => name.StartsWith("TTS.", StringComparison.Ordinal) || name.StartsWith("trainer.", StringComparison.Ordinal) || name.StartsWith("collections.", StringComparison.Ordinal));
        string named = names.Length == 0 ? "" : $" It names {string.Join(", ", names.Select(name => $"'{name}'"))}.";
        return isOwn
            ? new(
                LoadErrorKind.WeightsOnly,
                $"From version 2.6 on PyTorch refuses classes in a pickle unless they are allowed one by one, and XTTS checkpoints hold their configuration as such objects.{named} That is usual and no sign of damage.",
                FileAnswer.Of(about),
                "With Xtts.Net, load the file as it is: the objects are read as plain data and nothing is run. In Python, allow these classes with torch.serialization.add_safe_globals, or save the model without its configuration.")
            : new(
                LoadErrorKind.WeightsOnly,
                $"The pickle asks for names that no XTTS checkpoint needs.{named} PyTorch was right to refuse.",
                FileAnswer.Of(about),
                "Do not pass weights_only=False. Get the checkpoint from a source that you trust.");
    }

    [GeneratedRegex("""(?:GLOBAL|global:?|class:?|add_safe_globals\(\[)\s+?([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Global();
}
