using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Hungarian.</summary>
internal static class Hungarian
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "hu",
        Numbers = new HungarianNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = [".", "adik", "edik", "odik", "ödik", "ödike", "ik"],
        Abbreviations = LanguageRules.Table(("dr", "doktor"), ("b", "bácsi"), ("nőv", "nővér")),
        Symbols = new SymbolWords("és", "kukac", "százalék", "kettőskereszt", "dollár", "font", "fok"),
    };
}
