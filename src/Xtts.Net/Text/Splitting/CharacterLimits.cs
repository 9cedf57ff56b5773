namespace Xtts.Net.Text.Splitting;

/// <summary>How long a text the model speaks without cutting it short, as its authors found, in code points.</summary>
internal static class CharacterLimits
{
    /// <summary>Limit of a language; that of English for a language nobody measured.</summary>
    public static int Of(LanguageTag language) => language.Language switch
    {
        "de" => 253,
        "fr" => 273,
        "es" => 239,
        "it" => 213,
        "pt" => 203,
        "pl" => 224,
        "zh" => 82,
        "ar" => 166,
        "cs" => 186,
        "ru" => 182,
        "nl" => 251,
        "tr" => 226,
        "ja" => 71,
        "hu" => 224,
        "ko" => 95,
        "hi" => 150,
        _ => 250,
    };
}
