using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Diagnosis.Comparing;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>How two checkpoints differ: what they say about themselves, their configurations, their sizes, and how far each part of the weights moved. Immutable.</summary>
public sealed record CheckpointComparison
{
    /// <summary>The checkpoint that is compared with, such as the one before a training phase.</summary>
    public required ComparedCheckpoint First { get; init; }

    /// <summary>The checkpoint that is compared, such as the one after it.</summary>
    public required ComparedCheckpoint Second { get; init; }

    /// <summary>What differs in step, epoch, date, losses and layout.</summary>
    public ImmutableArray<ValueDifference> Metadata { get; init; } = [];

    /// <summary>Configuration values that differ, by their path such as <c>model_args.gpt_layers</c>.</summary>
    public ImmutableArray<ValueDifference> Configuration { get; init; } = [];

    /// <summary>Tensors that have another shape, with both shapes.</summary>
    public ImmutableArray<ValueDifference> Shapes { get; init; } = [];

    /// <summary>Tensors of the same shape that hold floating-point numbers in one checkpoint only, with both element types. How far they are apart is not measured.</summary>
    public ImmutableArray<ValueDifference> ElementTypes { get; init; } = [];

    /// <summary>Tensors that only the first has.</summary>
    public ImmutableArray<string> OnlyInFirst { get; init; } = [];

    /// <summary>Tensors that only the second has.</summary>
    public ImmutableArray<string> OnlyInSecond { get; init; } = [];

    /// <summary>How far the weights of each part moved.</summary>
    public ImmutableArray<PartMovement> Parts { get; init; } = [];

    /// <summary>Whether both hold the same tensors with the same values.</summary>
    public bool HaveSameWeights => Shapes.IsEmpty && ElementTypes.IsEmpty && OnlyInFirst.IsEmpty && OnlyInSecond.IsEmpty && Parts.All(part => part.ChangedTensors == 0);

    /// <summary>Compares two checkpoints. Reads all weights of both once, on all processors; memory stays flat.</summary>
    /// <param name="first">A checkpoint file, or the folder of a model or training run.</param>
    /// <param name="second">The other one.</param>
    /// <param name="progress">Hears how far the reading has come; called from several threads.</param>
    /// <param name="cancellationToken">Cancels between tensors.</param>
    /// <exception cref="ModelFileNotFoundException">A file is not there.</exception>
    /// <exception cref="CheckpointException">A file cannot be read as a checkpoint.</exception>
    public static CheckpointComparison Compare(string first, string second, IProgress<DiagnosisProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(first);
        ArgumentException.ThrowIfNullOrEmpty(second);
        using var one = ComparedSide.Open(first, cancellationToken);
        using var other = ComparedSide.Open(second, cancellationToken);
        var tensors = TensorMatch.Of(one, other);
        return new CheckpointComparison
        {
            First = one.Describe(),
            Second = other.Describe(),
            Metadata = ValueDifferences.OfMetadata(one.Checkpoint, other.Checkpoint),
            Configuration = ValueDifferences.Of(one.Configuration, other.Configuration),
            Shapes = tensors.Shapes,
            ElementTypes = tensors.ElementTypes,
            OnlyInFirst = tensors.OnlyInFirst,
            OnlyInSecond = tensors.OnlyInSecond,
            Parts = WeightMovement.Measure(one.Checkpoint, other.Checkpoint, tensors.Common, progress, cancellationToken),
        };
    }
}
