using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Languages;

/// <summary>Korean.</summary>
internal static class Korean
{
    /// <summary>Its rules.</summary>
    public static LanguageRules Rules(NumberStyle style) => new()
    {
        Language = "ko",
        Numbers = new KoreanNumbers(style),
        Grouping = GroupSeparator.Dot,
        Ordinals = ["번째", "번", "차", "째"],
        Abbreviations = LanguageRules.Table(),
        Symbols = new SymbolWords("그리고", "에", "퍼센트", "번호", "달러", "파운드", "도"),
    };
}
