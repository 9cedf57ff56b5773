namespace Xtts.Net.Checkpoints.Runs;

/// <summary>One checkpoint of a training run, as far as it tells without its weights. Immutable.</summary>
public sealed record RunCheckpoint
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the file.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>What its name says about it.</summary>
    public required RunCheckpointKind Kind { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>When the file was last written, in UTC.</summary>
    public required DateTime Written { get; init; }

    /// <summary>How the file is organised; <see langword="null"/> when it cannot be read.</summary>
    public CheckpointLayout? Layout { get; init; }

    /// <summary>Optimizer steps taken: as the file says, else as its name does.</summary>
    public long? Step { get; init; }

    /// <summary>Epoch in which it was written.</summary>
    public long? Epoch { get; init; }

    /// <summary>Date as the trainer wrote it.</summary>
    public string? Date { get; init; }

    /// <summary>Training loss, when it was recorded.</summary>
    public double? TrainLoss { get; init; }

    /// <summary>Evaluation loss, or the one loss that older trainers recorded.</summary>
    public double? EvalLoss { get; init; }

    /// <summary>The loss that checkpoints of a run are compared by: of evaluation, else of training; <see langword="null"/> when neither is a finite number.</summary>
    public double? Loss => EvalLoss is { } eval && double.IsFinite(eval) ? eval : TrainLoss is { } train && double.IsFinite(train) ? train : null;

    /// <summary>Why it cannot be used, in words; <see langword="null"/> when it can.</summary>
    public string? Problem { get; init; }
}
