using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>French.</summary>
internal static class French
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "fr",
        Numbers = new FrenchNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["º", "ª", "er", "re", "e", "ème"],
        Abbreviations = LanguageRules.Table(
            ("mme", "madame"), ("mr", "monsieur"), ("dr", "docteur"), ("st", "saint"), ("co", "compagnie"), ("jr", "junior"), ("ltd", "limitée")),
        Symbols = new SymbolWords("et", "arobase", "pour cent", "dièse", "dollar", "livre", "degrés"),
    };
}
