using Xtts.Net.Text.Languages;
using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Text.Chinese;

/// <summary>Cleans Chinese as the reference does: numbers in characters, then everything in pinyin (text specification §6). Thread-safe.</summary>
internal static class ChineseNormalizer
{
    private static readonly SymbolWords Symbols = new("和", "在", "百分之", "号", "美元", "英镑", "度");

    /// <summary>The text as the model heard it.</summary>
    public static string Normalize(string text)
    {
        text = LowerCase.Of(text.Replace("\"", "", StringComparison.Ordinal));
        text = ChineseNumberNormalizer.Normalize(text);
        text = SymbolExpander.Expand(text, Symbols);
        return PinyinConverter.Convert(Whitespace.Collapse(text));
    }
}
