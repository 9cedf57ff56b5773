namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>A fact that explains the file; nothing to do.</summary>
    Information,

    /// <summary>Worth knowing or doing; the checkpoint itself can be loaded.</summary>
    Remark,

    /// <summary>Loading fails, or what is loaded cannot speak.</summary>
    Error,
}
