using System.Globalization;

namespace Xtts.Net.Checkpoints.Runs;

/// <summary>What the name of a file in a training run says.</summary>
internal static class CheckpointFileName
{
    private const string Best = "best_model", Periodic = "checkpoint";

    /// <summary>Whether a file is to be listed: anything that ends in <c>.pth</c> or <c>.safetensors</c>.</summary>
    public static bool IsCheckpoint(string name) => HasEnding(name, ".pth") || HasEnding(name, ".safetensors");

    /// <summary>Whether the name is one that only the trainer gives.</summary>
    public static bool IsTrainers(string name) => HasEnding(name, ".pth") && Kind(name) != RunCheckpointKind.Other;

    /// <summary>Kind by name.</summary>
    public static RunCheckpointKind Kind(string name) => Path.GetFileNameWithoutExtension(name) switch
    {
        Best => RunCheckpointKind.Best,
        var stem when NumberAfter(stem, Best) is not null => RunCheckpointKind.Best,
        var stem when NumberAfter(stem, Periodic) is not null => RunCheckpointKind.Periodic,
        _ => RunCheckpointKind.Other,
    };

    /// <summary>Step by name.</summary>
    public static long? Step(string name) => Path.GetFileNameWithoutExtension(name) is var stem ? NumberAfter(stem, Best) ?? NumberAfter(stem, Periodic) : null;

    private static long? NumberAfter(string stem, string word) =>
        stem.Length > word.Length + 1 && stem.StartsWith(word, StringComparison.Ordinal) && stem[word.Length] == '_'
        && long.TryParse(stem.AsSpan(word.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static bool HasEnding(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
