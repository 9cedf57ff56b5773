using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>How findings lead to a verdict and a next step.</summary>
internal static class VerdictRule
{
    // Errors that say what the file is instead of an XTTS v2 checkpoint; every other error is damage.
    private static readonly FrozenSet<FindingCode> SomethingElse = FrozenSet.Create(
        FindingCode.FileNotFound, FindingCode.FolderWithoutCheckpoint, FindingCode.GitLfsPointer, FindingCode.HtmlPage, FindingCode.TextFile, FindingCode.OtherArchive,
        FindingCode.ZipWithoutPickle, FindingCode.OtherFormat, FindingCode.UnsafePickle, FindingCode.UnsupportedFile, FindingCode.XttsV1, FindingCode.GptOnly,
        FindingCode.DvaeOnly, FindingCode.VocoderOnly, FindingCode.SpeakerEncoderOnly, FindingCode.OptimizerOnly, FindingCode.MelNorms, FindingCode.SpeakersFile,
        FindingCode.VoiceFile, FindingCode.OtherModel, FindingCode.NoTensors);

    /// <summary>The verdict.</summary>
    /// <param name="findings">Findings, most severe first.</param>
    public static DiagnosisVerdict Of(ImmutableArray<DiagnosisFinding> findings) => findings.FirstOrDefault()?.Severity switch
    {
        FindingSeverity.Error when findings.Any(finding => finding.Severity == FindingSeverity.Error && SomethingElse.Contains(finding.Code)) => DiagnosisVerdict.NotXttsV2,
        FindingSeverity.Error => DiagnosisVerdict.Damaged,
        FindingSeverity.Remark => DiagnosisVerdict.ReadyWithRemarks,
        _ => DiagnosisVerdict.Ready,
    };

    /// <summary>The next step, in one sentence: the advice of the first finding of the highest severity that has one.</summary>
    public static string NextStep(DiagnosisVerdict verdict, ImmutableArray<DiagnosisFinding> findings)
    {
        if (verdict == DiagnosisVerdict.Ready) return "Load it as it is: nothing has to be done.";
        string? advice = findings.FirstOrDefault(finding => finding.Severity != FindingSeverity.Information && finding.Advice is not null)?.Advice;
        return advice ?? (verdict == DiagnosisVerdict.ReadyWithRemarks ? "Load it as it is; the remarks are worth reading." : "Use another checkpoint of XTTS v2.");
    }
}
