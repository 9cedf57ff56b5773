using Xtts.Net.Checkpoints;

namespace Xtts.Net.Loading;

/// <summary>What was loaded, for people and logs. Immutable.</summary>
/// <param name="CheckpointPath">The checkpoint file.</param>
/// <param name="Layout">How the file is organised.</param>
/// <param name="Metadata">What the file says about itself: step, epoch, losses.</param>
/// <param name="Keys">What became of every key of the state dictionary.</param>
/// <param name="Backend">Name of the backend.</param>
public sealed record ModelDescription(string CheckpointPath, CheckpointLayout Layout, CheckpointMetadata Metadata, KeyMap Keys, string Backend)
{
    /// <summary>Identity of the weights: the same for every file that holds them, another one after every step of training. Voices remember it.</summary>
    public string? Identity { get; init; }

    /// <summary>Identity of what the model has beside its weights: configuration, vocabulary, built-in voices. Another one when any of these files has other contents.</summary>
    public string? SettingsIdentity { get; init; }
}
