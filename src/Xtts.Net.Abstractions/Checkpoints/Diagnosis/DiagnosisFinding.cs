namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>One thing that was found. Immutable.</summary>
/// <param name="Code">What it is, for programs.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was found and where, for people.</param>
/// <param name="Advice">What to do about it; <see langword="null"/> when there is nothing to do.</param>
public sealed record DiagnosisFinding(FindingCode Code, FindingSeverity Severity, string Message, string? Advice = null)
{
    /// <inheritdoc/>
    public override string ToString() => Advice is null ? Message : $"{Message} {Advice}";
}
