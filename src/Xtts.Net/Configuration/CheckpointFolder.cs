using System.Globalization;
using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Runs;

namespace Xtts.Net.Configuration;

/// <summary>Chooses the checkpoint of a folder that may hold several, or of the one training run below it.</summary>
internal static class CheckpointFolder
{
    private const string Order = "model.pth, model.safetensors, best_model.pth, best_model_{step}.pth, checkpoint_{step}.pth, and any other .pth or .safetensors file that stands alone";
    private const int MostNamed = 12;

    private static readonly string[] Names = ["model.pth", "model.safetensors", "best_model.pth"];

    /// <summary>The checkpoint of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="choice">Which one; <see langword="null"/> for the first of the usual names, of numbered files the one with the highest step.</param>
    /// <param name="checkpoints">Opens those that come into question.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="ModelFileNotFoundException">There is none, or more than one is meant; the message says what was looked for or found.</exception>
    public static string Find(string folder, CheckpointChoice? choice, CheckpointReader checkpoints, CancellationToken cancellationToken)
    {
        try
        {
            if (choice is null && FindByName(folder) is { } file) return file;
            return Find(RunCatalog.Read(folder, RunLimits.Default, checkpoints, cancellationToken), folder, choice);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileNotFoundException($"The folder '{folder}' cannot be read: {e.Message}", e);
        }
    }

    private static string? FindByName(string folder) =>
        Names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? Newest(folder, "best_model_") ?? Newest(folder, "checkpoint_");

    private static string Find(RunCatalog catalog, string folder, CheckpointChoice? choice)
    {
        var runs = catalog.Runs.Where(run => run.Checkpoints.Length > 0).ToArray();
        if (runs.FirstOrDefault(run => run.Folder == folder) is { } here) return Choose(here, choice);
        return runs.Length switch
        {
            0 => throw new ModelFileNotFoundException(
                $"The folder '{folder}' has no checkpoint, and no training run below it: looked for {Order}. Set {nameof(XttsOptions.CheckpointPath)} to the file.{string.Concat(catalog.Remarks.Select(remark => " " + remark))}"),
            1 => choice is null ? FindByName(runs[0].Folder) ?? Choose(runs[0], null) : Choose(runs[0], choice),
            _ => throw new ModelFileNotFoundException(
                $"The folder '{folder}' holds {runs.Length} training runs. Name one of them, the newest being the first: {string.Join(", ", runs.Reverse().Take(MostNamed).Select(run => $"'{run.Folder}'"))}."),
        };
    }

    private static string Choose(TrainingRun run, CheckpointChoice? choice)
    {
        if (choice is not null) return run.Choose(choice).Path;
        var usable = run.Checkpoints.Where(checkpoint => checkpoint.Problem is null).ToArray();
        if (usable.Length == 1) return usable[0].Path;
        string names = string.Join(", ", run.Checkpoints.Take(MostNamed).Select(checkpoint => $"'{checkpoint.FileName}'"));
        throw new ModelFileNotFoundException(
            $"The folder '{run.Folder}' has {(usable.Length == 0 ? "no usable checkpoint" : "several checkpoints of unusual names")} ({names}): looked for {Order}. Set {nameof(XttsOptions.Checkpoint)} or {nameof(XttsOptions.CheckpointPath)} to the one that is meant.");
    }

    private static string? Newest(string folder, string prefix) =>
        Directory.EnumerateFiles(folder, prefix + "*.pth").Select(file => (File: file, Step: StepOf(file, prefix))).Where(candidate => candidate.Step >= 0).DefaultIfEmpty().MaxBy(candidate => candidate.Step).File;

    private static long StepOf(string file, string prefix) =>
        long.TryParse(Path.GetFileNameWithoutExtension(file.AsSpan())[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out long step) ? step : -1;
}
