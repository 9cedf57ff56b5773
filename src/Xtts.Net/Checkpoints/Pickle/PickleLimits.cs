namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Limits that no checkpoint ever comes near; those that may be changed are in <see cref="CheckpointLimits"/>.</summary>
internal static class PickleLimits
{
    /// <summary>Most bytes of one integer.</summary>
    public const int IntegerBytes = 64;

    /// <summary>Most bytes of a module or class name.</summary>
    public const int NameBytes = 512;
}
