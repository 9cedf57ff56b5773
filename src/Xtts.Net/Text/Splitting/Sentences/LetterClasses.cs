using System.Globalization;

namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>Letters as the reference's word rules class them: those of scripts without case count as small and as capital ones.</summary>
internal static class LetterClasses
{
    /// <summary>Whether a code point counts as a letter.</summary>
    public static bool IsLetter(int codePoint) => IsUncased(codePoint) || HasCase(codePoint, out _);

    /// <summary>Whether a code point counts as a small letter.</summary>
    public static bool IsSmall(int codePoint) =>
        IsUncased(codePoint) || (HasCase(codePoint, out var category) && (category == UnicodeCategory.LowercaseLetter || codePoint is >= 0x0250 and <= 0x02AF));

    /// <summary>Whether a code point counts as a capital letter.</summary>
    public static bool IsCapital(int codePoint) => IsUncased(codePoint) || (HasCase(codePoint, out var category) && category == UnicodeCategory.UppercaseLetter);

    // Latin with its extensions, Greek, Cyrillic.
    private static bool HasCase(int codePoint, out UnicodeCategory category)
    {
        category = UnicodeCategory.OtherNotAssigned;
        bool script = codePoint is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0x00C0 and <= 0x02AF) or (>= 0x0386 and <= 0x03CE) or (>= 0x0400 and <= 0x045F)
            or (>= 0x0490 and <= 0x04FF) or (>= 0x1D00 and <= 0x1D25) or (>= 0x1D6B and <= 0x1D9A) or (>= 0x1E00 and <= 0x1EFF) or (>= 0x2C60 and <= 0x2C7F)
            or (>= 0xA722 and <= 0xA7FA) or (>= 0xAB30 and <= 0xAB64) or (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A);
        if (!script) return false;
        category = CharUnicodeInfo.GetUnicodeCategory(codePoint);
        return category is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter;
    }

    // Whole blocks, with their marks and digits: Hebrew, Arabic, the scripts of India, Ethiopic, Hangul, kana and Chinese characters with their punctuation.
    private static bool IsUncased(int codePoint) => codePoint >= 0x0591 && codePoint is (>= 0x0591 and <= 0x05F4) or (>= 0x0620 and <= 0x064A) or (>= 0x066E and <= 0x06D5)
        or (>= 0x06E5 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0x08A0 and <= 0x08BD) or (>= 0x0900 and <= 0x09FF) or (>= 0x0B80 and <= 0x0DFF and not (>= 0x0D00 and <= 0x0D7F))
        or (>= 0x1100 and <= 0x137F) or (>= 0x2E80 and <= 0x318F and not (>= 0x3100 and <= 0x318F)) or (>= 0x31C0 and <= 0x31EF) or (>= 0x3200 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFB1D and <= 0xFDFB) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFE70 and <= 0xFEFC)
        or (>= 0x1EE00 and <= 0x1EEBB) or (>= 0x1F200 and <= 0x1F2FF) or (>= 0x20000 and <= 0x2EBEF) or (>= 0x2F800 and <= 0x2FA1F);
}
