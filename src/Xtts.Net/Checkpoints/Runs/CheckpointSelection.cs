using System.Collections.Immutable;
using System.Globalization;

namespace Xtts.Net.Checkpoints.Runs;

/// <summary>Picks one of a run's checkpoints. Those that cannot be used are never picked.</summary>
internal static class CheckpointSelection
{
    private const int MostNamed = 12;

    /// <summary>Lowest loss of those called best, else of all; without any recorded loss, <c>best_model.pth</c>, else the highest step.</summary>
    public static RunCheckpoint? Best(ImmutableArray<RunCheckpoint> checkpoints)
    {
        RunCheckpoint[] usable = [.. Usable(checkpoints)];
        RunCheckpoint[] best = [.. usable.Where(checkpoint => checkpoint.Kind == RunCheckpointKind.Best)];
        RunCheckpoint[] candidates = best.Length > 0 ? best : usable;
        return candidates.Where(checkpoint => checkpoint.Loss is not null).OrderBy(checkpoint => checkpoint.Loss).ThenByDescending(IsPlainBest).ThenByDescending(checkpoint => checkpoint.Step).FirstOrDefault()
            ?? candidates.OrderByDescending(IsPlainBest).ThenByDescending(checkpoint => checkpoint.Step).ThenByDescending(checkpoint => checkpoint.Written).FirstOrDefault();
    }

    /// <summary>Highest step; of equals, and without any step, the file written last.</summary>
    public static RunCheckpoint? Latest(ImmutableArray<RunCheckpoint> checkpoints) =>
        Usable(checkpoints).OrderByDescending(checkpoint => checkpoint.Step ?? -1).ThenByDescending(checkpoint => checkpoint.Written).FirstOrDefault();

    /// <summary>The checkpoint that a choice means.</summary>
    /// <exception cref="ModelFileNotFoundException">There is none that can be used.</exception>
    public static RunCheckpoint Choose(TrainingRun run, CheckpointChoice choice)
    {
        if (choice.FileName is { } name) return Named(run, name);
        var found = choice.Step is { } step ? Usable(run.Checkpoints).Where(checkpoint => checkpoint.Step == step).OrderBy(checkpoint => checkpoint.Kind).FirstOrDefault()
            : choice == CheckpointChoice.Latest ? run.Latest
            : run.Best;
        return found ?? throw new ModelFileNotFoundException($"The run '{run.Folder}' has no usable checkpoint {(choice.Step is null ? $"to be the {choice}" : $"of step {choice}")}. It has: {List(run)}.");
    }

    private static RunCheckpoint Named(TrainingRun run, string name)
    {
        var found = run.Checkpoints.FirstOrDefault(checkpoint => checkpoint.FileName == name) ?? run.Checkpoints.FirstOrDefault(checkpoint => checkpoint.FileName == name + ".pth");
        if (found is null) throw new ModelFileNotFoundException($"The run '{run.Folder}' has no checkpoint '{name}'. It has: {List(run)}.");
        return found.Problem is null ? found : throw new ModelFileNotFoundException($"The checkpoint '{name}' of the run '{run.Folder}' cannot be used: {found.Problem}");
    }

    private static IEnumerable<RunCheckpoint> Usable(ImmutableArray<RunCheckpoint> checkpoints) => checkpoints.Where(checkpoint => checkpoint.Problem is null);

    private static bool IsPlainBest(RunCheckpoint checkpoint) => checkpoint.FileName == "best_model.pth";

    private static string List(TrainingRun run)
    {
        if (run.Checkpoints.IsEmpty) return "none";
        string names = string.Join(", ", run.Checkpoints.Take(MostNamed).Select(Describe));
        return run.Checkpoints.Length > MostNamed ? $"{names}, and {run.Checkpoints.Length - MostNamed} more" : names;
    }

    private static string Describe(RunCheckpoint checkpoint) => checkpoint switch
    {
        { Problem: not null } => $"'{checkpoint.FileName}' (cannot be used)",
        { Step: { } step } => string.Create(CultureInfo.InvariantCulture, $"'{checkpoint.FileName}' (step {step})"),
        _ => $"'{checkpoint.FileName}'",
    };
}
