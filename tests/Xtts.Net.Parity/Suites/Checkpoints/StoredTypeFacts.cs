using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>Holds the element types of the mapped tensors against the recorded counts.</summary>
internal static class StoredTypeFacts
{
    public static void Check(CheckpointEntry entry, ICheckpoint checkpoint, KeyMap keys, CheckLog log)
    {
        if (entry.Json.Field("stored_dtypes") is not { } recorded) return;
        var expected = recorded.EnumerateObject().Select(type => (type.Name, Count: type.Value.GetInt32()));
        var actual = keys.CanonicalNames
            .GroupBy(name => NameOf(checkpoint.Tensors[keys.FindKey(name)!].ElementType))
            .Select(type => (Name: type.Key, Count: type.Count()));
        string Text(IEnumerable<(string Name, int Count)> counts) => string.Join(", ", counts.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => $"{type.Count} {type.Name}"));
        log.Fact($"{entry.Path} stored types", Text(actual) == Text(expected), $"{Text(actual)}; recorded {Text(expected)}");
    }

    /// <summary>The name that torch gives an element type.</summary>
    private static string NameOf(TensorElementType type) => type.ToString().ToLowerInvariant();
}
