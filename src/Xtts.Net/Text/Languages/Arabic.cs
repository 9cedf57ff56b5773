using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Arabic.</summary>
internal static class Arabic
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "ar",
        Numbers = new ArabicNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["ون", "ين", "ث", "ر", "ى"],
        Abbreviations = LanguageRules.Table(),
        Symbols = new SymbolWords("و", "على", "في المئة", "رقم", "دولار", "جنيه", "درجة"),
    };
}
