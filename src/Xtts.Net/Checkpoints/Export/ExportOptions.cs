namespace Xtts.Net.Checkpoints.Export;

/// <summary>How a checkpoint is written. Immutable.</summary>
public sealed record ExportOptions
{
    /// <summary>Format; by default told from the ending of the output: <c>.pth</c> and <c>.pt</c>, or <c>.safetensors</c>.</summary>
    public ExportFormat? Format { get; init; }

    /// <summary>Element type of the weights. Rounding is to the nearest value, ties to even.</summary>
    public ExportPrecision Precision { get; init; }

    /// <summary>Whether a file that is there may be replaced.</summary>
    public bool Overwrite { get; init; }

    /// <summary>How the source is read; <see cref="CheckpointLoadMode.Copy"/> for files that others can write to.</summary>
    public CheckpointLoadMode LoadMode { get; init; }

    /// <summary>Which checkpoint, when the source is the folder of a training run; by default as loading chooses.</summary>
    public CheckpointChoice? Checkpoint { get; init; }
}
