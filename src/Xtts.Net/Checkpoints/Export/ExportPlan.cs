using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>What of a checkpoint is written, under which names, and what is left out. Immutable.</summary>
internal sealed class ExportPlan
{
    private ExportPlan(ImmutableArray<PlannedTensor> tensors, ImmutableArray<ExportOmission> leftOut, int renamed)
    {
        Tensors = tensors;
        LeftOut = leftOut;
        Renamed = renamed;
    }

    /// <summary>The tensors in the order in which their bytes lie in the source.</summary>
    public ImmutableArray<PlannedTensor> Tensors { get; }

    /// <summary>Keys that are not written, by reason.</summary>
    public ImmutableArray<ExportOmission> LeftOut { get; }

    /// <summary>Keys that get another name.</summary>
    public int Renamed { get; }

    /// <summary>Decides.</summary>
    /// <exception cref="MissingTensorException">The checkpoint lacks a tensor that a model needs: what would be written could not be loaded.</exception>
    public static ExportPlan Of(ICheckpoint checkpoint, ExportPrecision precision)
    {
        var keys = new XttsKeyMapper().Map(checkpoint);
        if (keys.Missing is [var missing, ..]) throw new MissingTensorException(checkpoint.Path, missing, NearestName.Find(missing, checkpoint.Tensors.Keys));
        var mapped = keys.Assignments.Where(assignment => assignment.Category == KeyCategory.Mapped).ToArray();
        var tensors = mapped.Select(assignment => new PlannedTensor(assignment.CanonicalName!, checkpoint.Tensors[assignment.Key], TypeOf(checkpoint.Tensors[assignment.Key], precision)));
        var leftOut = keys.Assignments.Where(assignment => assignment.Category != KeyCategory.Mapped)
            .GroupBy(assignment => (assignment.Category, Reason: ReasonOf(assignment)))
            .Select(group => new ExportOmission(group.Key.Category, group.Key.Reason, group.Count(), group.Sum(assignment => checkpoint.Tensors[assignment.Key].SpannedBytes)));
        return new ExportPlan([.. tensors.OrderBy(tensor => tensor.Source.FileOffset)], [.. leftOut], mapped.Count(assignment => assignment.Key != assignment.CanonicalName));
    }

    private static TensorElementType TypeOf(TensorEntry source, ExportPrecision precision) => precision switch
    {
        _ when !source.ElementType.IsFloatingPoint() => source.ElementType,
        ExportPrecision.Keep => source.ElementType,
        ExportPrecision.Float32 => TensorElementType.Float32,
        ExportPrecision.Float16 => TensorElementType.Float16,
        ExportPrecision.BFloat16 => TensorElementType.BFloat16,
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "Not a precision."),
    };

    // The reason of a repeated key names the key that came first: one reason for all of them.
    private static string ReasonOf(KeyAssignment assignment) =>
        assignment.Category == KeyCategory.Duplicate ? "second name of a tensor that is written" : assignment.Reason ?? "not used";
}
