using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>German.</summary>
internal static class German
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "de",
        Numbers = new GermanNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["st", "nd", "rd", "th", "º", "ª", new OrdinalMark(".", BeforeSpace: true)],
        Abbreviations = LanguageRules.Table(("fr", "frau"), ("dr", "doktor"), ("st", "sankt"), ("co", "firma"), ("jr", "junior")),
        Symbols = new SymbolWords("und", "at", "prozent", "raute", "dollar", "pfund", "grad"),
    };
}
