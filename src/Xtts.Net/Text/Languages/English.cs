using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>English.</summary>
internal static class English
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "en",
        Numbers = new EnglishNumbers(style),
        Grouping = GroupSeparator.Comma,
        Ordinals = ["st", "nd", "rd", "th"],
        Abbreviations = LanguageRules.Table(
            ("mrs", "misess"), ("mr", "mister"), ("dr", "doctor"), ("st", "saint"), ("co", "company"), ("jr", "junior"), ("maj", "major"), ("gen", "general"), ("drs", "doctors"),
            ("rev", "reverend"), ("lt", "lieutenant"), ("hon", "honorable"), ("sgt", "sergeant"), ("capt", "captain"), ("esq", "esquire"), ("ltd", "limited"), ("col", "colonel"),
            ("ft", "fort")),
        Symbols = new SymbolWords("and", "at", "percent", "hash", "dollar", "pound", "degree"),
    };
}
