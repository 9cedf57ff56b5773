using System.Globalization;

namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>What a diagnosis says about the file of an error.</summary>
internal static class FileAnswer
{
    /// <summary>One or two sentences; <see langword="null"/> without a diagnosis.</summary>
    public static string? Of(CheckpointDiagnosis? about)
    {
        if (about is null) return null;
        string file = $"'{Path.GetFileName(about.Path)}'";
        if (!about.IsReady) return $"{file} cannot be loaded by Xtts.Net either: {about.Findings.FirstOrDefault()?.Message}";
        string remarks = about.Verdict == DiagnosisVerdict.ReadyWithRemarks ? ", with remarks" : "";
        string keys = about.Keys is { } account ? string.Create(CultureInfo.InvariantCulture, $" All {account.Mapped:N0} tensors of the model are in it.") : "";
        return $"{file} is ready{remarks}: the fault is not in the file.{keys} {about.Conversion}";
    }
}
