namespace Xtts.Net.Checkpoints.Runs;

/// <summary>What the name of a checkpoint in a run says about it.</summary>
public enum RunCheckpointKind
{
    /// <summary><c>best_model.pth</c> or <c>best_model_{step}.pth</c>: had the lowest loss so far when it was written.</summary>
    Best,

    /// <summary><c>checkpoint_{step}.pth</c>: written every so many steps.</summary>
    Periodic,

    /// <summary>Any other name.</summary>
    Other,
}
