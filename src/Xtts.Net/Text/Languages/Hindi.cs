using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Hindi.</summary>
internal static class Hindi
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "hi",
        Numbers = new HindiNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["st", "nd", "rd", "th"],
        Abbreviations = LanguageRules.Table(),
        Symbols = new SymbolWords("और", "ऐट दी रेट", "प्रतिशत", "हैश", "डॉलर", "पाउंड", "डिग्री"),
    };
}
