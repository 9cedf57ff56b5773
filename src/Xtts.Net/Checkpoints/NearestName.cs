namespace Xtts.Net.Checkpoints;

/// <summary>Finds the name that a missing one was most likely meant to be.</summary>
internal static class NearestName
{
    private const int LongestCompared = 160;

    /// <summary>The candidate with the smallest edit distance; of equals the one with the longest common beginning.</summary>
    /// <returns>The nearest name, or <see langword="null"/> when none shares at least two thirds of the wanted one.</returns>
    public static string? Find(string wanted, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int best = (Math.Min(wanted.Length, LongestCompared) / 3) + 1;
        foreach (string candidate in candidates)
        {
            if (candidate == wanted || candidate.Length > LongestCompared || wanted.Length > LongestCompared || Math.Abs(candidate.Length - wanted.Length) > best) continue;
            int distance = EditDistance(wanted, candidate);
            bool nearer = distance < best || (distance == best && nearest is not null && wanted.AsSpan().CommonPrefixLength(candidate) > wanted.AsSpan().CommonPrefixLength(nearest));
            if (nearer) (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    // Levenshtein distance, one row at a time.
    private static int EditDistance(string from, string to)
    {
        Span<int> row = stackalloc int[LongestCompared + 1];
        for (int j = 0; j <= to.Length; j++) row[j] = j;
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int substitution = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
