using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Xtts.Net.Text.Pronunciation;

/// <summary>How words and phrases are to be said. Immutable and thread-safe; make it once and share it, because it is prepared for searching at its first use.</summary>
/// <remarks>
/// Entries are found as whole words, the longest first. Everything that is no letter, mark, digit or underscore is a border: <c>Xtts</c> is found in "Xtts-ben", <c>NATO</c> in "NATO'nun". A collection
/// expression makes one: <c>PronunciationLexicon lexicon = [new("Xtts", "iksz té té esz") { Language = "hu" }];</c>.
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "A lexicon is called a lexicon.")]
[CollectionBuilder(typeof(PronunciationLexicon), nameof(Create))]
public sealed class PronunciationLexicon : IReadOnlyCollection<PronunciationEntry>
{
    /// <summary>Most entries of a lexicon.</summary>
    public const int MostEntries = 100_000;

    private readonly ImmutableArray<PronunciationEntry> _entries;

    private PronunciationLexicon(ImmutableArray<PronunciationEntry> entries)
    {
        if (entries.Length > MostEntries) throw new ArgumentException($"A lexicon has at most {MostEntries} entries, this one has {entries.Length}.", nameof(entries));
        foreach (var entry in entries) ArgumentNullException.ThrowIfNull(entry, nameof(entries));
        _entries = entries;
    }

    /// <summary>The lexicon without entries.</summary>
    public static PronunciationLexicon Empty { get; } = new([]);

    /// <summary>Number of entries.</summary>
    public int Count => _entries.Length;

    /// <summary>Makes a lexicon. Of two entries for the same word the later wins.</summary>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static PronunciationLexicon Create(ReadOnlySpan<PronunciationEntry> entries) => new([.. entries]);

    /// <summary>Makes a lexicon. Of two entries for the same word the later wins.</summary>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static PronunciationLexicon Create(IEnumerable<PronunciationEntry> entries) => new([.. entries]);

    /// <summary>A lexicon with more entries, which win over those of this one.</summary>
    /// <param name="entries">The entries; another lexicon, for example.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public PronunciationLexicon With(IEnumerable<PronunciationEntry> entries) => new([.. _entries, .. entries]);

    /// <inheritdoc/>
    public IEnumerator<PronunciationEntry> GetEnumerator() => ((IEnumerable<PronunciationEntry>)_entries).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
