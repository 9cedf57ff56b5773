using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>The account of every key of a state dictionary. Immutable.</summary>
public sealed class KeyAccount
{
    /// <summary>Creates the account.</summary>
    /// <param name="entries">Every key that was read, with what becomes of it.</param>
    /// <param name="missing">What the model needs and the file lacks.</param>
    /// <exception cref="ArgumentException">A key is in no category or named twice, so the counts would not add up to the keys that were read.</exception>
    public KeyAccount(ImmutableArray<KeyAssignment> entries, ImmutableArray<MissingKey> missing)
    {
        Entries = entries;
        Missing = missing;
        Mapped = Count(KeyCategory.Mapped);
        Duplicates = Count(KeyCategory.Duplicate);
        TrainingOnly = Count(KeyCategory.TrainingOnly);
        MaskBuffers = Count(KeyCategory.MaskBuffer);
        Unexpected = Count(KeyCategory.Unexpected);
        int distinct = entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).Count();
        if (Mapped + Duplicates + TrainingOnly + MaskBuffers + Unexpected != distinct || distinct != entries.Length)
            throw new ArgumentException("Every key must be in exactly one category.", nameof(entries));
    }

    /// <summary>Number of keys that were read; the categories add up to it.</summary>
    public int Read => Entries.Length;

    /// <summary>Keys that are tensors of the model.</summary>
    public int Mapped { get; }

    /// <summary>Keys that repeat another one.</summary>
    public int Duplicates { get; }

    /// <summary>Keys that only training needs.</summary>
    public int TrainingOnly { get; }

    /// <summary>Keys that are causal masks.</summary>
    public int MaskBuffers { get; }

    /// <summary>Keys that an XTTS v2 model does not have.</summary>
    public int Unexpected { get; }

    /// <summary>What the model needs and the file lacks.</summary>
    public ImmutableArray<MissingKey> Missing { get; }

    /// <summary>Every key, in file order, with what becomes of it and why.</summary>
    public ImmutableArray<KeyAssignment> Entries { get; }

    private int Count(KeyCategory category) => Entries.Count(entry => entry.Category == category);
}
