using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Russian.</summary>
internal static class Russian
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "ru",
        Numbers = new RussianNumbers(style),
        Grouping = GroupSeparator.Comma,
        Ordinals = ["-й", "-я", "-е", "-ое", "-ье", "-го"],
        Abbreviations = LanguageRules.Table(("г-жа", "госпожа"), ("г-н", "господин"), ("д-р", "доктор")),
        AbbreviationsHaveHyphens = true,
        Symbols = new SymbolWords("и", "собака", "процентов", "номер", "доллар", "фунт", "градус"),
    };
}
