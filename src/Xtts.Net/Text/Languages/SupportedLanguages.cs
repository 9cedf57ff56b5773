using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>The rules of every language that is cleaned by rules of this kind: all but Chinese and Japanese.</summary>
internal static class SupportedLanguages
{
    /// <summary>Rules of a language; <see langword="null"/> when there are none.</summary>
    /// <param name="language">Tag without region.</param>
    /// <param name="style">How numbers are spelled.</param>
    public static LanguageRules? Find(string language, NumberStyle style) => language switch
    {
        "ar" => Arabic.Rules(style),
        "cs" => Czech.Rules(style),
        "de" => German.Rules(style),
        "en" => English.Rules(style),
        "es" => Spanish.Rules(style),
        "fr" => French.Rules(style),
        "hi" => Hindi.Rules(style),
        "hu" => Hungarian.Rules(style),
        "it" => Italian.Rules(style),
        "ko" => Korean.Rules(style),
        "nl" => Dutch.Rules(style),
        "pl" => Polish.Rules(style),
        "pt" => Portuguese.Rules(style),
        "ru" => Russian.Rules(style),
        "tr" => Turkish.Rules(style),
        _ => null,
    };
}
