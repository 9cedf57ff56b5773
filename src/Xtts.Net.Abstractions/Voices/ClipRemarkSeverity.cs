namespace Xtts.Net.Voices;

/// <summary>How much a remark about a clip matters.</summary>
public enum ClipRemarkSeverity
{
    /// <summary>Good to know; the voice does not suffer.</summary>
    Info,

    /// <summary>The voice is likely to suffer.</summary>
    Warning,
}
