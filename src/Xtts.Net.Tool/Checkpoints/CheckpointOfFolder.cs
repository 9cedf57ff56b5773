using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>Finds the checkpoint that a folder stands for, as loading does.</summary>
internal static class CheckpointOfFolder
{
    /// <summary>The file: the path itself, or the checkpoint in the folder that it names.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="choice">Which one of several; <see langword="null"/> for the usual one.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="ModelFileNotFoundException">The folder has no such checkpoint.</exception>
    public static string Find(string path, string? choice, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path)) return path;
        var diagnosis = CheckpointDiagnostician.Diagnose(path, new DiagnosisOptions { Checkpoint = choice }, cancellationToken);
        return File.Exists(diagnosis.Path) ? diagnosis.Path : throw new ModelFileNotFoundException(diagnosis.Findings.FirstOrDefault()?.ToString() ?? diagnosis.NextStep);
    }
}
