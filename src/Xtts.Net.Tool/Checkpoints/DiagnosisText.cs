using Spectre.Console;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>Writes a diagnosis: verdict, findings, what is missing, and the next step.</summary>
internal static class DiagnosisText
{
    private const int MostMissing = 12;

    /// <summary>Writes the verdict, for whoever reads one line only.</summary>
    public static void WriteVerdict(CheckpointDiagnosis diagnosis, Report report) =>
        report.Field("Verdict", diagnosis.Verdict.ToWords(), StyleOf(diagnosis.Verdict));

    /// <summary>Writes what to do next.</summary>
    public static void WriteNextStep(CheckpointDiagnosis diagnosis, Report report) => report.Field("Next step", OptionNames.InCommandLine(diagnosis.NextStep));

    /// <summary>Writes the files that belong to it.</summary>
    public static void WriteCompanions(CompanionFiles files, Report report)
    {
        report.Field("config.json", files.Configuration);
        report.Field("vocab.json", files.Vocabulary is { } vocabulary ? $"{vocabulary}{(files.VocabularySize is { } size ? $", {Numbers.Count(size, "token")}" : "")}" : null);
        report.Field("Speakers", files.Speakers is { } speakers ? $"{speakers}, {Numbers.Count(files.SpeakerNames.Length, "voice")}" : null);
    }

    /// <summary>Writes every finding.</summary>
    public static void WriteFindings(CheckpointDiagnosis diagnosis, Report report)
    {
        if (diagnosis.Findings.IsEmpty) return;
        report.Heading("Findings");
        foreach (var finding in diagnosis.Findings)
        {
            var (mark, style) = MarkOf(finding.Severity);
            report.Item(mark, style, OptionNames.InCommandLine(finding.ToString()));
        }
    }

    /// <summary>Writes the first names of what is missing.</summary>
    public static void WriteMissing(KeyAccount? keys, Report report)
    {
        if (keys is null || keys.Missing.IsEmpty) return;
        report.Heading($"Missing: {Numbers.Count(keys.Missing.Length, "tensor")}");
        foreach (var missing in keys.Missing.Take(MostMissing)) report.Text(missing.Nearest is { } nearest ? $"{missing.Name} (nearest: {nearest})" : missing.Name);
        if (keys.Missing.Length > MostMissing) report.Text($"and {Numbers.Count(keys.Missing.Length - MostMissing)} more: --json and --report name them all", Styles.Quiet);
    }

    private static (string Mark, Style Style) MarkOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => ("error ", Styles.Bad),
        FindingSeverity.Remark => ("remark", Styles.Remark),
        _ => ("note  ", Styles.Quiet),
    };

    private static Style StyleOf(DiagnosisVerdict verdict) => verdict switch
    {
        DiagnosisVerdict.Ready => Styles.Good,
        DiagnosisVerdict.ReadyWithRemarks => Styles.Remark,
        _ => Styles.Bad,
    };
}
