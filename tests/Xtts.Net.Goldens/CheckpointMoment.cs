namespace Xtts.Net.Goldens;

/// <summary>The step at which something is expected of a file, in order.</summary>
public enum CheckpointMoment
{
    /// <summary>Reading the file.</summary>
    Open,

    /// <summary>Mapping keys, checking against configuration and vocabulary.</summary>
    Load,

    /// <summary>Speaking.</summary>
    Generate,
}
