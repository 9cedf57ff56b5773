using System.Globalization;

namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>Missing or unexpected keys of no special kind.</summary>
internal sealed class KeysRule : ILoadErrorRule
{
    private const int Named = 3;

    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        if (error.MissingKeys.IsEmpty && error.UnexpectedKeys.IsEmpty) return null;
        string counts = string.Create(CultureInfo.InvariantCulture, $"{error.MissingKeys.Length:N0} keys that the program needs are not in the file, and {error.UnexpectedKeys.Length:N0} in the file are not in the program's model");
        return new LoadErrorExplanation(LoadErrorKind.Keys, $"{counts}: file and program are of different models, of different versions, or the file is a part of a model.", ForFile(error, about), about?.NextStep ?? "Name the checkpoint as well, so that the file itself is looked at.");
    }

    private static string? ForFile(PastedError error, CheckpointDiagnosis? about)
    {
        if (about?.Keys is not { } keys) return FileAnswer.Of(about);
        var there = keys.Entries.Where(entry => entry.Category == KeyCategory.Mapped).Select(entry => entry.CanonicalName!).ToHashSet(StringComparer.Ordinal);
        string[] present = [.. error.MissingKeys.Where(there.Contains)];
        string found = present.Length == 0 ? "" : $" Of the missing keys, {present.Length} are in this file ({string.Join(", ", present.Take(Named).Select(key => $"'{key}'"))}{(present.Length > Named ? ", …" : "")}): the error is about another file, or about other names in it.";
        return FileAnswer.Of(about) + found;
    }
}
