using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Runs;

/// <summary>A folder that a training run wrote, with its checkpoints. Immutable.</summary>
public sealed record TrainingRun
{
    /// <summary>The folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Name of the run: that of the folder, without the date and the commit that the trainer adds.</summary>
    public required string Name { get; init; }

    /// <summary>When it started: as the folder's name says, else the oldest of its files. In the time zone of the machine that trained.</summary>
    public required DateTime Date { get; init; }

    /// <summary>The run's <c>config.json</c>, when it has one.</summary>
    public string? ConfigPath { get; init; }

    /// <summary>The checkpoints by step, those without one last. Files that cannot be used are among them, with the reason.</summary>
    public required ImmutableArray<RunCheckpoint> Checkpoints { get; init; }

    /// <summary>What it continued from, as far as its configuration says.</summary>
    public ImmutableArray<RunOrigin> ContinuedFrom { get; init; } = [];

    /// <summary>What was noticed beside the checkpoints, such as a configuration that cannot be read.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The checkpoint with the lowest loss of those called best, else of all; <see langword="null"/> when none can be used.</summary>
    public RunCheckpoint? Best => CheckpointSelection.Best(Checkpoints);

    /// <summary>The checkpoint with the highest step; <see langword="null"/> when none can be used.</summary>
    public RunCheckpoint? Latest => CheckpointSelection.Latest(Checkpoints);

    /// <summary>The loss of <see cref="Best"/>.</summary>
    public double? BestLoss => Best?.Loss;

    /// <summary>Reads the run in a folder; opens each checkpoint without reading its weights.</summary>
    /// <param name="folder">A folder with checkpoints directly in it.</param>
    /// <param name="limits">How much is looked at; <see cref="RunLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ModelFileNotFoundException">There is no such folder, it cannot be read, or it holds no checkpoint.</exception>
    public static TrainingRun Read(string folder, RunLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var catalog = RunCatalog.Read(folder, (limits ?? RunLimits.Default) with { Depth = 0 }, cancellationToken);
        return catalog.Runs.Length > 0
            ? catalog.Runs[0] with { Remarks = [.. catalog.Runs[0].Remarks, .. catalog.Remarks] }
            : throw new ModelFileNotFoundException($"The folder '{folder}' has no checkpoint directly in it: looked for *.pth and *.safetensors.{string.Concat(catalog.Remarks.Select(remark => " " + remark))}");
    }

    /// <summary>The checkpoint that a choice means.</summary>
    /// <param name="choice">Best, latest, a step or a name.</param>
    /// <exception cref="ModelFileNotFoundException">There is none that can be used; the message lists what there is.</exception>
    public RunCheckpoint Choose(CheckpointChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return CheckpointSelection.Choose(this, choice);
    }
}
