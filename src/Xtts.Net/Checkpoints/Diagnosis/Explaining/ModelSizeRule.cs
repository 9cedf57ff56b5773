namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>Tensors of another size than the program built.</summary>
internal sealed class ModelSizeRule : ILoadErrorRule
{
    private const int Named = 3;

    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        SizeMismatch[] others = [.. error.Mismatches.Where(entry => !entry.Tensor.Contains("text_embedding", StringComparison.Ordinal) && !entry.Tensor.Contains("text_head", StringComparison.Ordinal))];
        return others.Length == 0 ? null : new LoadErrorExplanation(
            LoadErrorKind.ModelSize,
            $"The program built a model of other sizes than the file has ({string.Join("; ", others.Take(Named).Select(entry => entry.ToString()))}): its config.json belongs to another model.",
            FileAnswer.Of(about),
            "Use the config.json that belongs to this checkpoint: the one in the folder of its training run, or of the model it was released with.");
    }
}
