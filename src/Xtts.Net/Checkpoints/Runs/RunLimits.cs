namespace Xtts.Net.Checkpoints.Runs;

/// <summary>How far a search for training runs goes. Immutable.</summary>
/// <remarks>Links to folders are never followed, links to files only when they stay inside the folder that is searched.</remarks>
public sealed record RunLimits
{
    /// <summary>Limits that any folder of training runs keeps to.</summary>
    public static RunLimits Default { get; } = new();

    /// <summary>Levels of folders below the one that was named; 0 for that one only.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>Files and folders that are looked at, over all.</summary>
    public int Entries { get; init; } = 20_000;

    /// <summary>Checkpoints that are opened, over all.</summary>
    public int Checkpoints { get; init; } = 500;
}
