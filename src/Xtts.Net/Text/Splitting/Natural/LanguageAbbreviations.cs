using System.Collections.Frozen;

namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>What keeps its full stop inside a sentence, in one language. Immutable.</summary>
/// <remarks>The lists are for not cutting there; how an abbreviation is spoken is another matter. Single letters and words with a full stop inside (<c>z.B.</c>) need no entry.</remarks>
internal sealed class LanguageAbbreviations
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _binding;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _ending;

    /// <param name="binding">Abbreviations that belong to what follows, parted by spaces: titles, <c>kb.</c>, <c>pl.</c></param>
    /// <param name="ending">Abbreviations that may stand at the end of a sentence too, parted by spaces: <c>etc.</c>, <c>Kft.</c></param>
    public LanguageAbbreviations(string binding, string ending)
    {
        _binding = SetOf(binding);
        _ending = SetOf(ending);
    }

    /// <summary>Whether a full stop behind a number makes it an ordinal: <c>az 1. kérdés</c>.</summary>
    public bool HasOrdinals { get; init; }

    /// <summary>Whether ordinals stand before capital letters inside a sentence, as before German nouns.</summary>
    public bool OrdinalsPrecedeCapitals { get; init; }

    /// <summary>Whether an abbreviation belongs to what follows, whatever that is.</summary>
    /// <param name="word">Without its full stop; in any case.</param>
    public bool BindsToNext(ReadOnlySpan<char> word) => _binding.Contains(word);

    /// <summary>Whether a sentence may end or go on behind an abbreviation.</summary>
    /// <param name="word">Without its full stop; in any case.</param>
    public bool MayEndSentence(ReadOnlySpan<char> word) => _ending.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
