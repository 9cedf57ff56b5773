using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Portuguese.</summary>
internal static class Portuguese
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "pt",
        Numbers = new PortugueseNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["º", "ª", "o", "a", "os", "as"],
        Abbreviations = LanguageRules.Table(
            ("sra", "senhora"), ("sr", "senhor"), ("dr", "doutor"), ("dra", "doutora"), ("st", "santo"), ("co", "companhia"), ("jr", "júnior"), ("ltd", "limitada")),
        Symbols = new SymbolWords("e", "arroba", "por cento", "cardinal", "dólar", "libra", "graus"),
    };
}
