using System.Globalization;

namespace Xtts.Net.Text.Normalization;

/// <summary>The characters of words as the reference's regular expressions see them: letters, numbers of every kind and the underscore, but no marks.</summary>
internal static class WordCharacters
{
    /// <summary>Whether a character counts.</summary>
    public static bool Include(char character)
    {
        if (char.IsAscii(character)) return char.IsAsciiLetterOrDigit(character) || character == '_';
        return CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }
}
