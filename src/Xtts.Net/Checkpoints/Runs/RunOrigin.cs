namespace Xtts.Net.Checkpoints.Runs;

/// <summary>What a run continued from, as its configuration says. The path is shown, never followed. Immutable.</summary>
/// <param name="Setting">Name of the setting: <c>restore_path</c>, <c>continue_path</c>, <c>xtts_checkpoint</c> or <c>gpt_checkpoint</c>.</param>
/// <param name="Path">Its value: a path on the machine that trained.</param>
public sealed record RunOrigin(string Setting, string Path)
{
    /// <summary>Folder of the run that the path leads into, when it was found in the same search.</summary>
    public string? RunFolder { get; init; }
}
