namespace Xtts.Net.Voices;

/// <summary>A remark about reference clips, with advice. Immutable.</summary>
/// <param name="Code">What it is about, for programs.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was found and what to do, for people.</param>
public sealed record ClipRemark(ClipRemarkCode Code, ClipRemarkSeverity Severity, string Message);
