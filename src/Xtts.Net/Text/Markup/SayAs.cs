using Xtts.Net.Text.Languages;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Markup;

/// <summary>How the content of a <c>say-as</c> element is to be read.</summary>
/// <param name="Kind">Its <c>interpret-as</c>.</param>
/// <param name="Format">Its <c>format</c>.</param>
internal readonly record struct SayAs(string Kind, string? Format)
{
    /// <summary>The words for a text; <see langword="null"/> when it is not of the kind, or the kind is not known: then it is spoken as any text.</summary>
    /// <param name="text">The content.</param>
    /// <param name="language">Its language.</param>
    public string? Read(string text, LanguageTag language)
    {
        text = text.Trim();
        if (SupportedLanguages.Find(language.Language, NumberStyle.Natural) is not { } rules) return null;
        bool isNumber = text.Length > 0 && text.All(char.IsAsciiDigit);
        return Kind switch
        {
            "cardinal" or "number" when isNumber => rules.Numbers.Cardinal(text),
            "ordinal" when isNumber => rules.Numbers.Ordinal(text),
            "digits" when isNumber => rules.Numbers.DigitByDigit(text),
            _ => null,
        };
    }
}
