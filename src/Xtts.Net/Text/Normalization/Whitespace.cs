using System.Buffers;

namespace Xtts.Net.Text.Normalization;

/// <summary>Whitespace as the reference's regular expressions see it: Unicode White_Space and the separators U+001C to U+001F.</summary>
internal static class Whitespace
{
    /// <summary>Whether a character counts.</summary>
    /// <param name="character">Any UTF-16 unit; no whitespace lies outside the basic plane.</param>
    public static bool Includes(char character) => char.IsWhiteSpace(character) || character is >= '\u001c' and <= '\u001f';

    /// <summary>The text without whitespace at its ends.</summary>
    /// <param name="text">Any text.</param>
    public static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && Includes(text[start])) start++;
        while (end > start && Includes(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>The text with every run of whitespace as one space, and none at its ends.</summary>
    /// <param name="text">Any text.</param>
    public static string Collapse(string text)
    {
        if (IsCollapsed(text)) return text;
        char[] collapsed = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0;
        bool pending = false;
        foreach (char character in text)
        {
            if (Includes(character))
            {
                pending = length > 0;
                continue;
            }

            if (pending) collapsed[length++] = ' ';
            pending = false;
            collapsed[length++] = character;
        }

        string result = new(collapsed, 0, length);
        ArrayPool<char>.Shared.Return(collapsed);
        return result;
    }

    private static bool IsCollapsed(string text)
    {
        if (text.Length == 0) return true;
        if (Includes(text[0]) || Includes(text[^1])) return false;
        bool space = false;
        foreach (char character in text)
        {
            bool included = character is <= ' ' or >= '\u0080' && Includes(character);
            if (included && (space || character != ' ')) return false;
            space = included;
        }

        return true;
    }
}
