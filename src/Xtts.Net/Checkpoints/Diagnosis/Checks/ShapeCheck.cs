namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Holds the shape and type of every tensor against the sizes of the model.</summary>
internal sealed class ShapeCheck : IDiagnosisCheck
{
    private const int Named = 3;
    private const int ReleasedLayers = 30;
    private const int ReleasedTokens = 6681;

    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        if (subject.Sizes is not { } sizes) return;
        var wrong = new List<string>();
        foreach (var tensor in XttsTensorList.Of(sizes))
        {
            if (subject.Keys!.FindKey(tensor.Name) is not { } key) continue;
            var entry = subject.Checkpoint!.Tensors[key];
            if (!entry.Shape.SequenceEqual(tensor.Shape)) wrong.Add($"'{key}' is [{string.Join(", ", entry.Shape)}] and should be [{string.Join(", ", tensor.Shape)}]");
            else if (!tensor.IsCounter && !entry.ElementType.IsFloatingPoint()) ReportType(subject, entry);
        }

        if (wrong.Count > 0)
        {
            string others = wrong.Count > Named ? $"; and {wrong.Count - Named} more" : "";
            subject.Error(FindingCode.WrongShape, $"{wrong.Count} tensor{(wrong.Count == 1 ? " has" : "s have")} another shape than the rest of the model implies: {string.Join("; ", wrong.Take(Named))}{others}.", "Use an unaltered checkpoint: this one was saved from a changed model.");
        }

        if (sizes.Layers != ReleasedLayers) subject.Note(FindingCode.LayerCount, $"The GPT has {sizes.Layers} layers; the released model has {ReleasedLayers}.");
        if (sizes.TextVocabulary != ReleasedTokens) subject.Note(FindingCode.VocabularySize, $"The text embedding has {sizes.TextVocabulary} rows; that of the released model has {ReleasedTokens}.");
    }

    private static void ReportType(DiagnosisSubject subject, TensorEntry entry) => subject.Error(
        FindingCode.WrongElementType, $"'{entry.Name}' is stored as {entry.ElementType}; a weight must be a floating-point tensor.", "Use an unquantized checkpoint.");
}
