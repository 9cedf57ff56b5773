using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>How a checkpoint was trained, as far as it says so itself or its configuration does. Every part may be absent. Immutable.</summary>
public sealed record TrainingSummary
{
    /// <summary>Optimizer steps taken.</summary>
    public long? Step { get; init; }

    /// <summary>Epoch in which the file was written.</summary>
    public long? Epoch { get; init; }

    /// <summary>Date as the trainer wrote it.</summary>
    public string? Date { get; init; }

    /// <summary>Training loss.</summary>
    public double? TrainLoss { get; init; }

    /// <summary>Evaluation loss, or the one loss that older trainers recorded.</summary>
    public double? EvalLoss { get; init; }

    /// <summary>Name of the run.</summary>
    public string? RunName { get; init; }

    /// <summary>Description of the run.</summary>
    public string? RunDescription { get; init; }

    /// <summary>Languages of the model.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Data sets by their names, with their languages in brackets where they are known.</summary>
    public ImmutableArray<string> Datasets { get; init; } = [];

    /// <summary>Languages of the data sets.</summary>
    public ImmutableArray<string> DatasetLanguages { get; init; } = [];

    /// <summary>Samples of a batch.</summary>
    public long? BatchSize { get; init; }

    /// <summary>Initial learning rate.</summary>
    public double? LearningRate { get; init; }

    /// <summary>Name of the optimizer.</summary>
    public string? Optimizer { get; init; }

    /// <summary>Schedule of the learning rate.</summary>
    public string? Schedule { get; init; }

    /// <summary>Epochs that were planned.</summary>
    public long? Epochs { get; init; }

    /// <summary>Precision of training: <c>fp32</c>, or what mixed precision used.</summary>
    public string? Precision { get; init; }

    /// <summary>Checkpoint that training started from.</summary>
    public string? StartedFrom { get; init; }
}
