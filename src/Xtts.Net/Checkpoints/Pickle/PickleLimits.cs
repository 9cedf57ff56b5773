using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Limits that no checkpoint ever comes near; those that may be changed are in <see cref="CheckpointLimits"/>.</summary>
internal static class PickleLimits
{
    /// <summary>Most bytes of one integer.</summary>
    public const int IntegerBytes = 64;

    /// <summary>Most bytes of a module or class name.</summary>
    public const int NameBytes = 512;

    /// <summary>Most characters of the key of a storage; torch writes a number.</summary>
    public const int StorageKeyLength = 64;

    /// <summary>Most characters of the texts and keys of a training configuration, a shared one counted at each place: as many as a <c>config.json</c> may have bytes.</summary>
    public const int ConfigurationCharacters = ConfigurationJson.LargestFile;
}
