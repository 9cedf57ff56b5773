using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Turkish.</summary>
internal static class Turkish
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "tr",
        Numbers = new TurkishNumbers(style),
        Grouping = GroupSeparator.Dot,
        HasDecimals = false,
        Ordinals = [".", "inci", "nci", "uncu", "üncü"],
        Abbreviations = LanguageRules.Table(("b", "bay"), ("byk", "büyük"), ("dr", "doktor")),
        Symbols = new SymbolWords("ve", "at", "yüzde", "diyez", "dolar", "sterlin", "derece"),
    };
}
