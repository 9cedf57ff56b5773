using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Italian.</summary>
internal static class Italian
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "it",
        Numbers = new ItalianNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["º", "°", "ª", "o", "a", "i", "e"],
        Abbreviations = LanguageRules.Table(
            ("sig", "signore"), ("dr", "dottore"), ("st", "santo"), ("co", "compagnia"), ("jr", "junior"), ("ltd", "limitata")),
        Symbols = new SymbolWords("e", "chiocciola", "per cento", "cancelletto", "dollaro", "sterlina", "gradi"),
    };
}
