namespace Xtts.Net.Synthesis.Scripts;

/// <summary>Exact silence.</summary>
/// <param name="Length">How long; not negative.</param>
internal sealed record Pause(TimeSpan Length) : ScriptPart;
