using System.Collections.Frozen;
using Xtts.Net.Text.Chinese;
using Xtts.Net.Text.Languages;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Normalization;

/// <summary>Writes text the way the model heard it in training: numbers, amounts, symbols and abbreviations in words, one script for languages that have several.</summary>
/// <remarks>
/// Equals the reference line by line, its slips included, and reads in words what it cannot read at all. Chinese becomes pinyin, Korean is romanised. Japanese, and languages without
/// rules, are only cleaned of quotes, capitals and spare white space. Works without the platform's globalization data. Thread-safe.
/// </remarks>
public sealed class TextNormalizer : ITextNormalizer
{
    private static readonly string[] RuleLanguages = ["ar", "cs", "de", "en", "es", "fr", "hi", "hu", "it", "ko", "nl", "pl", "pt", "ru", "tr"];

    private readonly BasicTextNormalizer _basic = new();
    private readonly FrozenDictionary<string, RuleNormalizer> _byRules = RuleLanguages
        .Select(language => SupportedLanguages.Find(language, NumberStyle.Reference))
        .OfType<LanguageRules>()
        .ToFrozenDictionary(rules => rules.Language, rules => new RuleNormalizer(rules), StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Normalize(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        string tag = LanguageTag.Parse(language).Language;
        if (_byRules.TryGetValue(tag, out var normalizer)) return normalizer.Normalize(text);
        return tag == "zh" ? ChineseNormalizer.Normalize(text) : _basic.Normalize(text, tag);
    }
}
