using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints;

/// <summary>The account of every key of a state dictionary: each is in exactly one category. Immutable.</summary>
public sealed class KeyMap
{
    private readonly Dictionary<string, string> _keys;

    /// <summary>Creates the account.</summary>
    /// <param name="assignments">One assignment a key.</param>
    /// <param name="missing">Canonical names the model needs and the file lacks.</param>
    /// <exception cref="ArgumentException">Two keys are mapped to one canonical name, or a mapped key has none.</exception>
    public KeyMap(ImmutableArray<KeyAssignment> assignments, ImmutableArray<string> missing)
    {
        Assignments = assignments;
        Missing = missing;
        _keys = new Dictionary<string, string>(assignments.Length, StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            if (assignment.Category != KeyCategory.Mapped) continue;
            if (assignment.CanonicalName is null || !_keys.TryAdd(assignment.CanonicalName, assignment.Key))
                throw new ArgumentException($"Key '{assignment.Key}' has no canonical name of its own.", nameof(assignments));
        }
    }

    /// <summary>Every key of the file, in file order, with what becomes of it.</summary>
    public ImmutableArray<KeyAssignment> Assignments { get; }

    /// <summary>Canonical names the model needs and the file lacks.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>Canonical names that the file provides.</summary>
    public IReadOnlyCollection<string> CanonicalNames => _keys.Keys;

    /// <summary>Number of keys of a category; over all categories this sums up to the number of keys read.</summary>
    /// <param name="category">The category.</param>
    public int Count(KeyCategory category) => Assignments.Count(assignment => assignment.Category == category);

    /// <summary>The key in the file of a canonical name.</summary>
    /// <param name="canonicalName">Name in the released layout of XTTS v2.</param>
    /// <returns>The key, or <see langword="null"/> when the file has no such tensor.</returns>
    public string? FindKey(string canonicalName) => _keys.GetValueOrDefault(canonicalName);
}
