namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>What a pickle may cost. A full-size trainer file with optimizer state needs about a tenth of each.</summary>
internal static class PickleLimits
{
    /// <summary>Most bytes of a pickle.</summary>
    public const int Bytes = 32 << 20;

    /// <summary>Most values pushed while it is read.</summary>
    public const int Values = 2_000_000;

    /// <summary>Most marks open at once.</summary>
    public const int Depth = 256;

    /// <summary>Most bytes of one string or byte string.</summary>
    public const int StringBytes = 1 << 20;

    /// <summary>Most bytes of one integer.</summary>
    public const int IntegerBytes = 64;

    /// <summary>Most bytes of a module or class name.</summary>
    public const int NameBytes = 512;
}
