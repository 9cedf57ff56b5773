using System.Text.Json;
using Xtts.Net.Checkpoints.Diagnosis.Reporting;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>Writes diagnoses, comparisons and explanations: JSON for programs, Markdown to keep.</summary>
/// <remarks>In JSON, names are in camel case and values of enumerations in lower case with hyphens: <c>"verdict": "ready-with-remarks"</c>.</remarks>
public static class DiagnosisReports
{
    /// <summary>A diagnosis as JSON.</summary>
    /// <param name="diagnosis">The diagnosis.</param>
    public static string ToJson(this CheckpointDiagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        return JsonSerializer.Serialize(diagnosis, DiagnosisJsonContext.Configured.CheckpointDiagnosis);
    }

    /// <summary>A comparison as JSON.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string ToJson(this CheckpointComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return JsonSerializer.Serialize(comparison, DiagnosisJsonContext.Configured.CheckpointComparison);
    }

    /// <summary>An explanation as JSON.</summary>
    /// <param name="explanation">The explanation.</param>
    public static string ToJson(this LoadErrorExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return JsonSerializer.Serialize(explanation, DiagnosisJsonContext.Configured.LoadErrorExplanation);
    }

    /// <summary>A diagnosis as a Markdown document.</summary>
    /// <param name="diagnosis">The diagnosis.</param>
    public static string ToMarkdown(this CheckpointDiagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        return DiagnosisMarkdown.Write(diagnosis);
    }

    /// <summary>A comparison as a Markdown document.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string ToMarkdown(this CheckpointComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return ComparisonMarkdown.Write(comparison);
    }

    /// <summary>A verdict in words, such as <c>ready, with remarks</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string ToWords(this DiagnosisVerdict verdict) => verdict switch
    {
        DiagnosisVerdict.Ready => "ready",
        DiagnosisVerdict.ReadyWithRemarks => "ready, with remarks",
        DiagnosisVerdict.NotXttsV2 => "not an XTTS v2 checkpoint",
        DiagnosisVerdict.Damaged => "damaged",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };
}
