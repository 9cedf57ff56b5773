using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Gives each missing tensor the key of the file that it is most likely misspelled as.</summary>
internal static class MissingKeys
{
    // Comparing names costs some microseconds a pair; a file that misses a thousand tensors needs no thousand guesses.
    private const int MostPairs = 20_000;

    /// <summary>The missing tensors. A key that has its place in the model is nobody's misspelling, unless all have.</summary>
    public static ImmutableArray<MissingKey> Of(KeyMap keys, CancellationToken cancellationToken)
    {
        string[] candidates = [.. keys.Assignments.Where(entry => entry.Category == KeyCategory.Unexpected).Select(entry => entry.Key)];
        if (candidates.Length == 0) candidates = [.. keys.Assignments.Select(entry => entry.Key)];
        int guesses = MostPairs / Math.Max(candidates.Length, 1);
        var missing = ImmutableArray.CreateBuilder<MissingKey>(keys.Missing.Length);
        foreach (string name in keys.Missing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            missing.Add(new MissingKey(name, missing.Count < guesses ? NearestName.Find(name, candidates) : null));
        }

        return missing.MoveToImmutable();
    }
}
