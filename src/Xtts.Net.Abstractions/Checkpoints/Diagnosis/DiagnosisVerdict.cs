namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>Whether a file can be used for inference as it lies.</summary>
public enum DiagnosisVerdict
{
    /// <summary>A complete XTTS v2 checkpoint that agrees with the files beside it. Nothing has to be done.</summary>
    Ready,

    /// <summary>A complete XTTS v2 checkpoint with something worth knowing, such as a <c>config.json</c> that is still to be named.</summary>
    ReadyWithRemarks,

    /// <summary>Something else: another model, a part of one, another kind of file.</summary>
    NotXttsV2,

    /// <summary>Cannot be loaded: the file is broken or incomplete, or it contradicts the files it is used with.</summary>
    Damaged,
}
