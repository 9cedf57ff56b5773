using Xtts.Net.Text.Languages;
using Xtts.Net.Text.Normalization.Numbers;

namespace Xtts.Net.Text.Normalization;

/// <summary>Cleans text of one language exactly as the reference does (text specification §2 to §5). Thread-safe.</summary>
internal sealed class RuleNormalizer
{
    private readonly LanguageRules _rules;
    private readonly MoneyAmounts _money;
    private readonly NumberWords _numbers;

    /// <param name="rules">The language.</param>
    public RuleNormalizer(LanguageRules rules)
    {
        _rules = rules;
        _money = new MoneyAmounts(rules.Numbers);
        _numbers = new NumberWords(rules);
    }

    /// <summary>The text as the model heard it.</summary>
    public string Normalize(string text)
    {
        text = text.Replace("\"", "", StringComparison.Ordinal);
        if (_rules.Language == "tr") text = text.Replace(LowerCase.DottedCapitalI, 'i');
        text = LowerCase.Of(text);
        if (text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            text = ThousandsGrouping.Remove(text, _rules.Grouping);
            text = _money.Read(text);
            text = _numbers.Spell(text);
        }

        text = AbbreviationExpander.Expand(text, _rules);
        text = SymbolExpander.Expand(text, _rules.Symbols);
        text = Whitespace.Collapse(text);
        return _rules.Language == "ko" ? HangulRomanizer.Romanize(text) : text;
    }
}
