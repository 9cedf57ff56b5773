using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Czech.</summary>
internal static class Czech
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "cs",
        Numbers = new CzechNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = [new OrdinalMark(".", BeforeSpace: true)],
        Abbreviations = LanguageRules.Table(("dr", "doktor"), ("ing", "inženýr"), ("p", "pan")),
        Symbols = new SymbolWords("a", "na", "procento", "křížek", "dolar", "libra", "stupně"),
    };
}
