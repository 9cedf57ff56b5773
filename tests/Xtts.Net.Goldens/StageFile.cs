using System.Text.Json;

namespace Xtts.Net.Goldens;

/// <summary>One recorded file of <c>manifest_stages.json</c>.</summary>
/// <param name="Path">Path relative to the goldens.</param>
/// <param name="Entry">Its entry in the manifest: kind, runs, inputs, settings.</param>
public sealed record StageFile(string Path, JsonElement Entry)
{
    /// <summary>What to run; empty when the manifest does not say.</summary>
    public string Kind { get; } = Entry.Text("kind") ?? "";

    /// <summary>Tolerances by tensor name.</summary>
    public TolerancePatterns Tolerances { get; } = Entry.Field("tolerance") is { } tolerance ? TolerancePatterns.Parse(tolerance) : TolerancePatterns.None;
}
