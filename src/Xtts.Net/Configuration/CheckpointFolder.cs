using System.Globalization;

namespace Xtts.Net.Configuration;

/// <summary>Chooses the checkpoint of a folder that may hold several.</summary>
internal static class CheckpointFolder
{
    /// <summary>What is looked for, in order, for messages.</summary>
    public const string Order = "model.pth, model.safetensors, best_model.pth, best_model_{step}.pth, checkpoint_{step}.pth";

    private static readonly string[] Names = ["model.pth", "model.safetensors", "best_model.pth"];

    /// <summary>The first of <see cref="Order"/>; of numbered files the one with the highest step.</summary>
    /// <returns>The file, or <see langword="null"/> when the folder has none.</returns>
    /// <exception cref="ModelFileNotFoundException">The folder cannot be read.</exception>
    public static string? Find(string folder)
    {
        try
        {
            string? named = Names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
            return named ?? Newest(folder, "best_model_") ?? Newest(folder, "checkpoint_");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileNotFoundException($"The folder '{folder}' cannot be read: {e.Message}", e);
        }
    }

    private static string? Newest(string folder, string prefix) =>
        Directory.EnumerateFiles(folder, prefix + "*.pth").Select(file => (File: file, Step: StepOf(file, prefix))).Where(candidate => candidate.Step >= 0).DefaultIfEmpty().MaxBy(candidate => candidate.Step).File;

    private static long StepOf(string file, string prefix) =>
        long.TryParse(Path.GetFileNameWithoutExtension(file.AsSpan())[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out long step) ? step : -1;
}
