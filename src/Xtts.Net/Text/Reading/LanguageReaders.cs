using System.Collections.Frozen;
using Xtts.Net.Text.Reading.Languages;

namespace Xtts.Net.Text.Reading;

/// <summary>The readers of all languages that have one; each is made when it is first asked for.</summary>
internal static class LanguageReaders
{
    private static readonly FrozenDictionary<string, Lazy<LanguageReader>> ByLanguage = new Dictionary<string, Lazy<LanguageReader>>(StringComparer.Ordinal)
    {
        ["ar"] = new(static () => new ArabicReader()),
        ["cs"] = new(static () => new CzechReader()),
        ["de"] = new(static () => new GermanReader()),
        ["en"] = new(static () => new EnglishReader()),
        ["es"] = new(static () => new SpanishReader()),
        ["fr"] = new(static () => new FrenchReader()),
        ["hi"] = new(static () => new HindiReader()),
        ["hu"] = new(static () => new HungarianReader()),
        ["it"] = new(static () => new ItalianReader()),
        ["ko"] = new(static () => new KoreanReader()),
        ["nl"] = new(static () => new DutchReader()),
        ["pl"] = new(static () => new PolishReader()),
        ["pt"] = new(static () => new PortugueseReader()),
        ["ru"] = new(static () => new RussianReader()),
        ["tr"] = new(static () => new TurkishReader()),
        ["zh"] = new(static () => new ChineseReader()),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Tags of the languages that have one.</summary>
    public static IEnumerable<string> Languages => ByLanguage.Keys;

    /// <summary>Reader of a language; <see langword="null"/> when there is none.</summary>
    /// <param name="language">Language tag without region.</param>
    public static LanguageReader? Find(string language) => ByLanguage.TryGetValue(language, out var reader) ? reader.Value : null;
}
