namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Scripts that put no spaces between words: Han, kana, Bopomofo, and the marks that go with them.</summary>
internal static class WideScript
{
    private const string Leading = "（〔【《〈「『［｛", Trailing = "）〕】》〉」』］｝、。，．：；？！…・ー～々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％";

    /// <summary>Whether a text has such a character.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u2E80', '\u31FF') || text.ContainsAnyInRange('\u3400', '\u9FFF') || text.ContainsAnyInRange('\uF900', '\uFAFF')
        || text.ContainsAnyInRange('\uFF00', '\uFFEF') || text.ContainsAnyInRange('\uD840', '\uD88F');

    /// <summary>Whether a code point belongs to one.</summary>
    public static bool Includes(int codePoint) =>
        codePoint is (>= 0x2E80 and <= 0x31FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x323AF);

    /// <summary>Whether a code point stays with what follows.</summary>
    public static bool Leads(int codePoint) => codePoint <= char.MaxValue && (Leading.Contains((char)codePoint, StringComparison.Ordinal) || codePoint is '“' or '(' or '«');

    /// <summary>Whether a code point stays with what goes before: a closing mark, a small or repeating kana, an accent.</summary>
    public static bool Trails(int codePoint)
    {
        if (codePoint <= char.MaxValue && (Trailing.Contains((char)codePoint, StringComparison.Ordinal) || codePoint is '”' or ')' or '»' or '.' or ',' or '!' or '?' or ':' or ';' or '%')) return true;
        return System.Globalization.CharUnicodeInfo.GetUnicodeCategory(codePoint) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
            or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format;
    }
}
