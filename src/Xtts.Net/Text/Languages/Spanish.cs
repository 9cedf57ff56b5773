using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Spanish.</summary>
internal static class Spanish
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "es",
        Numbers = new SpanishNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["º", "ª", "er", "o", "a", "os", "as"],
        Abbreviations = LanguageRules.Table(
            ("sra", "señora"), ("sr", "señor"), ("dr", "doctor"), ("dra", "doctora"), ("st", "santo"), ("co", "compañía"), ("jr", "junior"), ("ltd", "limitada")),
        Symbols = new SymbolWords("y", "arroba", "por ciento", "numeral", "dolar", "libra", "grados"),
    };
}
