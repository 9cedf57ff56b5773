using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Polish.</summary>
internal static class Polish
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "pl",
        Numbers = new PolishNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["º", "ª", "st", "nd", "rd", "th"],
        Abbreviations = LanguageRules.Table(("p", "pani"), ("m", "pan"), ("dr", "doktor"), ("sw", "święty"), ("jr", "junior")),
        Symbols = new SymbolWords("i", "małpa", "procent", "krzyżyk", "dolar", "funt", "stopnie"),
    };
}
