using System.Globalization;
using System.Text;
using Xtts.Net.Text.Splitting;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Text.Pronunciation;

/// <summary>The smallest parts that entries of a lexicon begin and end with: a word, a run of white space, any other single code point.</summary>
/// <remarks>
/// Words are runs of letters, marks, digits and underscores of one script: scripts that are written without spaces have borders everywhere (Han, Hiragana), or where they meet another one (Katakana,
/// Hangul, all the rest).
/// </remarks>
internal static class LexiconToken
{
    private enum Script
    {
        None,
        Space,
        Alone,
        Katakana,
        Hangul,
        Other,
    }

    /// <summary>Where the part that begins at a position ends.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">A position in it.</param>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        int end = start + CodePoints.LengthAt(text, start);
        var script = ScriptAt(text, start);
        while (end < text.Length && Continues(script, text, end)) end += CodePoints.LengthAt(text, end);
        return end;
    }

    /// <summary>Whether the part that begins at a position is a word in Hangul.</summary>
    public static bool IsHangul(ReadOnlySpan<char> text, int start) => ScriptAt(text, start) == Script.Hangul;

    private static bool Continues(Script script, ReadOnlySpan<char> text, int at) => script switch
    {
        Script.None => false,
        Script.Space => ScriptAt(text, at) == Script.Space,
        _ => IsExtender(text, at) || (script != Script.Alone && ScriptAt(text, at) == script),
    };

    // Marks and joiners belong to the character before them, whatever its script.
    private static bool IsExtender(ReadOnlySpan<char> text, int at) =>
        Rune.TryCreate(CodePoints.ValueAt(text, at), out var rune)
        && (rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static Script ScriptAt(ReadOnlySpan<char> text, int at)
    {
        char first = text[at];
        if (first < 0x80) return char.IsAsciiLetterOrDigit(first) || first == '_' ? Script.Other : char.IsWhiteSpace(first) ? Script.Space : Script.None;
        if (char.IsWhiteSpace(first)) return Script.Space;
        if (!Rune.TryCreate(CodePoints.ValueAt(text, at), out var rune)) return Script.None;
        return WordCharacter.Includes(rune) ? ScriptOf(rune.Value) : Script.None;
    }

    private static Script ScriptOf(int letter) => letter switch
    {
        < 0x1100 => Script.Other,
        <= 0x11FF or (>= 0x3130 and <= 0x318F) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF) or (>= 0xFFA0 and <= 0xFFDC) => Script.Hangul,
        (>= 0x30A0 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) => Script.Katakana,
        (>= 0x2E80 and <= 0x309F) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) => Script.Alone,
        _ => Script.Other,
    };
}
