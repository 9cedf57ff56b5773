using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Runs;

/// <summary>The training runs in a folder and in the folders below it, oldest first. Immutable.</summary>
public sealed record RunCatalog
{
    private RunCatalog(ImmutableArray<TrainingRun> runs, ImmutableArray<string> remarks)
    {
        Runs = runs;
        Remarks = remarks;
    }

    /// <summary>The runs, oldest first. The folder itself is one when it holds a checkpoint.</summary>
    public ImmutableArray<TrainingRun> Runs { get; }

    /// <summary>What was left out and why: folders that cannot be read, limits that were reached.</summary>
    public ImmutableArray<string> Remarks { get; }

    /// <summary>Searches a folder; opens each checkpoint without reading its weights.</summary>
    /// <param name="folder">A folder of one run or of several.</param>
    /// <param name="limits">How far the search goes; <see cref="RunLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="ModelFileNotFoundException">There is no such folder, or it cannot be read.</exception>
    public static RunCatalog Read(string folder, RunLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Read(folder, limits ?? RunLimits.Default, new CheckpointReader(), cancellationToken);
    }

    /// <summary>Searches a folder; opens each checkpoint as loading would.</summary>
    internal static RunCatalog Read(string folder, RunLimits limits, CheckpointReader checkpoints, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder)) throw new ModelFileNotFoundException($"There is no folder '{folder}'. Name the folder of a training run, or one with runs in it.");
        var walk = new FolderWalk(folder, limits);
        var reader = new RunReader(walk, limits, checkpoints, cancellationToken);
        TrainingRun[] runs = [.. walk.Folders(cancellationToken).Where(RunReader.IsRun).Select(reader.Read).OrderBy(run => run.Date).ThenBy(run => run.Folder, StringComparer.Ordinal)];
        return new RunCatalog([.. runs.Select(run => run with { ContinuedFrom = [.. run.ContinuedFrom.Select(origin => Link(origin, run, runs))] })], [.. walk.Remarks]);
    }

    // The path belongs to another machine, so only the names in it are compared: the folder names of runs carry date and commit.
    private static RunOrigin Link(RunOrigin origin, TrainingRun self, TrainingRun[] runs)
    {
        foreach (string part in origin.Path.Split('/', '\\').Reverse())
        {
            var found = part.Length == 0 ? null : runs.FirstOrDefault(run => run != self && Path.GetFileName(run.Folder) == part);
            if (found is not null) return origin with { RunFolder = found.Folder };
        }

        return origin;
    }
}
