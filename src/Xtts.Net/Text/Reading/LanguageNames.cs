using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading;

/// <summary>The words that a language has for what is not written in words. Immutable.</summary>
internal sealed record LanguageNames
{
    /// <summary>What signs are called.</summary>
    public required SignNames Signs { get; init; }

    /// <summary>Names of letters, by lower-case letter.</summary>
    public required FrozenDictionary<char, string> Letters { get; init; }

    /// <summary>Units by their symbol, which is case-sensitive.</summary>
    public required FrozenDictionary<string, Noun> Units { get; init; }

    /// <summary>Currencies, those that matter first.</summary>
    public required IReadOnlyList<CurrencyNames> Currencies { get; init; }

    /// <summary>The twelve months as they are named behind a day.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Other ways to write months, with the number of the month.</summary>
    public IReadOnlyList<(string Name, int Month)> OtherMonths { get; init; } = [];

    /// <summary>Abbreviations.</summary>
    public IReadOnlyList<Abbreviation> Abbreviations { get; init; } = [];

    /// <summary>Abbreviations in small letters without a dot, before numbers and names.</summary>
    public FrozenDictionary<string, string> PlainAbbreviations { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Words of capitals that are read as words, or have a reading of their own; those with an empty reading are spelled.</summary>
    public FrozenDictionary<string, string> Acronyms { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Words for thousands and millions that may stand between an amount and its currency, in lower case.</summary>
    public FrozenSet<string> Magnitudes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words before a number that make it a year, in lower case.</summary>
    public FrozenSet<string> YearCues { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words before a number that make it a telephone number, in lower case.</summary>
    public FrozenSet<string> PhoneCues { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words before a number that make it a version, in lower case.</summary>
    public FrozenSet<string> VersionCues { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Country codes of web addresses that are recognised without more, besides the international ones.</summary>
    public FrozenSet<string> CountryDomains { get; init; } = FrozenSet<string>.Empty;
}
