using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Dutch.</summary>
internal static class Dutch
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "nl",
        Numbers = new DutchNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["de", "ste", "e"],
        Abbreviations = LanguageRules.Table(("dhr", "de heer"), ("mevr", "mevrouw"), ("dr", "dokter"), ("jhr", "jonkheer")),
        Symbols = new SymbolWords("en", "bij", "procent", "hekje", "dollar", "pond", "graden"),
    };
}
