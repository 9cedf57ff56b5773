using System.Collections.Frozen;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>What cleaning has to know of a language (text specification §3 to §5). Immutable.</summary>
internal sealed record LanguageRules
{
    /// <summary>Language tag without region.</summary>
    public required string Language { get; init; }

    /// <summary>Spells its numbers.</summary>
    public required NumberSpeller Numbers { get; init; }

    /// <summary>How thousands are grouped.</summary>
    public required GroupSeparator Grouping { get; init; }

    /// <summary>Whether a point or comma between digits makes a decimal number.</summary>
    public bool HasDecimals { get; init; } = true;

    /// <summary>Marks of ordinals, the first that fits wins.</summary>
    public required IReadOnlyList<OrdinalMark> Ordinals { get; init; }

    /// <summary>Abbreviations without their dot and what is said for them; lower case.</summary>
    public required FrozenDictionary<string, string> Abbreviations { get; init; }

    /// <summary>Whether abbreviations have no dot, but may have a hyphen in them.</summary>
    public bool AbbreviationsHaveHyphens { get; init; }

    /// <summary>What symbols are called.</summary>
    public required SymbolWords Symbols { get; init; }

    /// <summary>Makes a table of abbreviations.</summary>
    /// <param name="pairs">Abbreviation and what is said for it.</param>
    public static FrozenDictionary<string, string> Table(params (string Short, string Spoken)[] pairs) =>
        pairs.ToFrozenDictionary(pair => pair.Short, pair => pair.Spoken, StringComparer.OrdinalIgnoreCase);
}
