using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Text.Chinese;
using Xtts.Net.Text.Japanese;
using Xtts.Net.Text.Languages;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Normalization;

/// <summary>Writes text out in words: numbers, amounts, dates, symbols and abbreviations, one script for languages that have several.</summary>
/// <remarks>
/// The natural mode reads as a person does. The reference mode equals the reference line by line, its slips included, and reads in words what that cannot read at all. In both, Chinese
/// becomes pinyin, Korean and Japanese are romanised. Languages without rules are only cleaned of quotes, capitals and spare white space. Works without the platform's globalization data.
/// Thread-safe. Throws <see cref="JapaneseDictionaryException"/> when a damaged part of the dictionary is met.
/// </remarks>
public sealed class TextNormalizer : ITextNormalizer
{
    private static readonly string[] RuleLanguages = ["ar", "cs", "de", "en", "es", "fr", "hi", "hu", "it", "ko", "nl", "pl", "pt", "ru", "tr"];

    private readonly BasicTextNormalizer _basic = new();
    private readonly FrozenDictionary<string, Lazy<Func<string, string>>> _byLanguage;

    /// <summary>Creates a normalizer.</summary>
    /// <param name="mode">How to turn text into words.</param>
    /// <param name="japanese">Words of Japanese; not disposed here. Without it, Chinese characters in Japanese are left out.</param>
    /// <param name="logger">Told, once, what cannot be read.</param>
    public TextNormalizer(NormalizationMode mode = NormalizationMode.Natural, JapaneseDictionary? japanese = null, ILogger? logger = null)
    {
        Mode = mode;
        var byLanguage = new Dictionary<string, Lazy<Func<string, string>>>(StringComparer.Ordinal) { ["zh"] = new(static () => ChineseNormalizer.Normalize) };
        foreach (string language in RuleLanguages) byLanguage[language] = new(() => new RuleNormalizer(SupportedLanguages.Find(language, NumberStyle.Reference)!).Normalize);
        if (mode == NormalizationMode.Natural)
        {
            foreach (string language in LanguageReaders.Languages) byLanguage[language] = new(() => new NaturalNormalizer(LanguageReaders.Find(language)!).Normalize);
        }

        byLanguage["ja"] = new(() => new JapaneseNormalizer(japanese, mode, logger ?? NullLogger.Instance).Normalize);
        _byLanguage = byLanguage.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>How text is turned into words.</summary>
    public NormalizationMode Mode { get; }

    /// <inheritdoc/>
    public string Normalize(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        string tag = LanguageTag.Parse(language).Language;
        return _byLanguage.TryGetValue(tag, out var normalize) ? normalize.Value(text) : _basic.Normalize(text, tag);
    }
}
