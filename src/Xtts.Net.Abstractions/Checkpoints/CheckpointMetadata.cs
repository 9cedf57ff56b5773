namespace Xtts.Net.Checkpoints;

/// <summary>What a checkpoint says about itself besides its tensors. Every part may be absent. Immutable.</summary>
/// <remarks>
/// Configuration values are inert data: <see langword="null"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
/// <see cref="IReadOnlyList{T}"/> and <see cref="IReadOnlyDictionary{TKey, TValue}"/> of such values.
/// </remarks>
public sealed record CheckpointMetadata
{
    /// <summary>Metadata of a file that says nothing.</summary>
    public static CheckpointMetadata Empty { get; } = new();

    /// <summary>Optimizer steps taken.</summary>
    public long? Step { get; init; }

    /// <summary>Epoch in which the file was written.</summary>
    public long? Epoch { get; init; }

    /// <summary>Date as the trainer wrote it.</summary>
    public string? Date { get; init; }

    /// <summary>Training loss, when the trainer recorded it.</summary>
    public double? TrainLoss { get; init; }

    /// <summary>Evaluation loss, or the one loss that older trainers recorded.</summary>
    public double? EvalLoss { get; init; }

    /// <summary>The pickled configuration as inert data.</summary>
    public IReadOnlyDictionary<string, object?>? Configuration { get; init; }
}
