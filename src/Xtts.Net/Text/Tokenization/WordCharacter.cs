using System.Globalization;
using System.Text;

namespace Xtts.Net.Text.Tokenization;

/// <summary>The <c>\w</c> of Unicode Technical Standard 18, Annex C, which the reference's tokenizer splits by.</summary>
/// <remarks>
/// Alphabetic, Mark, Decimal_Number, Connector_Punctuation, Join_Control. The platform's own <c>\w</c> lacks spacing marks, letter numbers and circled letters, so Hindi would be split in other places.
/// </remarks>
internal static class WordCharacter
{
    /// <summary>Whether a code point belongs to words.</summary>
    /// <param name="codePoint">Any code point.</param>
    public static bool Includes(Rune codePoint) => Rune.GetUnicodeCategory(codePoint) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation => true,
        UnicodeCategory.Format => codePoint.Value is 0x200C or 0x200D,
        UnicodeCategory.OtherSymbol => IsAlphabeticSymbol(codePoint.Value),
        _ => false,
    };

    // Other_Alphabetic among the symbols: circled, squared and negative Latin letters.
    private static bool IsAlphabeticSymbol(int value) =>
        value is (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);
}
