using System.Collections.Immutable;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tool.Commands;

/// <summary>The keys that were asked for. Immutable.</summary>
/// <param name="Path">The file.</param>
/// <param name="Layout">How it is organised.</param>
/// <param name="Keys">The keys to show, in file order.</param>
/// <param name="Match">The text that they contain; <see langword="null"/> for any.</param>
/// <param name="Matching">How many contain it.</param>
/// <param name="All">How many the file has.</param>
internal sealed record KeyList(string Path, CheckpointLayout Layout, ImmutableArray<(KeyAssignment Assignment, TensorEntry Entry)> Keys, string? Match, int Matching, int All)
{
    /// <summary>Chooses keys of a checkpoint.</summary>
    public static KeyList Of(ICheckpoint checkpoint, KeyMap keys, string? match, int? take)
    {
        KeyAssignment[] matching = [.. keys.Assignments.Where(assignment => match is null || assignment.Key.Contains(match, StringComparison.Ordinal))];
        var shown = matching.Take(take ?? int.MaxValue).Select(assignment => (assignment, checkpoint.Tensors[assignment.Key]));
        return new KeyList(checkpoint.Path, checkpoint.Layout, [.. shown], match, matching.Length, keys.Assignments.Length);
    }
}
