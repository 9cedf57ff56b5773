using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>The exit code that a verdict gives.</summary>
internal static class VerdictExitCode
{
    /// <summary>0 ready, with or without remarks; 1 something else; 2 damaged.</summary>
    public static int Of(DiagnosisVerdict verdict) => verdict switch
    {
        DiagnosisVerdict.Ready or DiagnosisVerdict.ReadyWithRemarks => ExitCode.Success,
        DiagnosisVerdict.NotXttsV2 => ExitCode.Failure,
        _ => ExitCode.Damaged,
    };
}
