using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>Holds the account of keys against the recorded counts. A category that is not recorded must be empty, and nothing may be missing.</summary>
internal static class KeyFacts
{
    private const string Total = "total";

    private static readonly Dictionary<string, KeyCategory> Categories = new(StringComparer.Ordinal)
    {
        ["mapped"] = KeyCategory.Mapped,
        ["duplicate"] = KeyCategory.Duplicate,
        ["training-only"] = KeyCategory.TrainingOnly,
        ["mask buffer"] = KeyCategory.MaskBuffer,
        ["unexpected"] = KeyCategory.Unexpected,
    };

    public static void Check(CheckpointEntry entry, ICheckpoint checkpoint, KeyMap keys, CheckLog log)
    {
        string name = $"{entry.Path} keys";
        if (entry.Json.Field("keys") is not { } recorded)
        {
            log.Skip(name, "the manifest records no counts");
            return;
        }

        var differences = new List<string>();
        foreach (var count in recorded.EnumerateObject())
        {
            if (count.Name != Total && !Categories.ContainsKey(count.Name)) differences.Add($"nothing counts the category '{count.Name}'");
        }

        Compare(differences, Total, recorded.WholeNumber(Total) ?? 0, checkpoint.Tensors.Count);
        Compare(differences, "accounted for", checkpoint.Tensors.Count, Enum.GetValues<KeyCategory>().Sum(keys.Count));
        Compare(differences, "missing", 0, keys.Missing.Length);
        foreach (var (category, value) in Categories) Compare(differences, category, recorded.WholeNumber(category) ?? 0, keys.Count(value));
        log.Fact(name, differences.Count == 0, differences.Count == 0 ? $"{checkpoint.Tensors.Count} keys" : string.Join("; ", differences));
    }

    private static void Compare(List<string> differences, string what, int expected, int actual)
    {
        if (expected != actual) differences.Add($"{what}: {actual} instead of {expected}");
    }
}
