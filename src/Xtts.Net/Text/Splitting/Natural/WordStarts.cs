using System.Globalization;

namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Reads the beginning of words.</summary>
internal static class WordStarts
{
    /// <summary>What a word begins with.</summary>
    public static WordStart Of(ReadOnlySpan<char> word)
    {
        var start = Brackets.WithoutOpeners(word);
        if (start.IsEmpty) return WordStart.Mark;
        return CharUnicodeInfo.GetUnicodeCategory(CodePoints.ValueAt(start, 0)) switch
        {
            UnicodeCategory.LowercaseLetter => WordStart.Small,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => WordStart.Capital,
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => WordStart.Caseless,
            UnicodeCategory.DecimalDigitNumber => WordStart.Digit,
            _ => WordStart.Mark,
        };
    }
}
