namespace Xtts.Net.Text.Splitting;

/// <summary>Lengths and positions in code points. An unpaired surrogate is one of its own.</summary>
internal static class CodePoints
{
    /// <summary>How many a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int at = 0; at < text.Length; at += LengthAt(text, at)) count++;
        return count;
    }

    /// <summary>Whether a text has at least so many; reads no further than it must.</summary>
    public static bool AtLeast(ReadOnlySpan<char> text, int count)
    {
        if (text.Length < count) return false;
        int at = 0;
        for (; count > 0 && at < text.Length; count--) at += LengthAt(text, at);
        return count <= 0;
    }

    /// <summary>UTF-16 units of the first so many code points, or of all when there are fewer.</summary>
    public static int UnitsOf(ReadOnlySpan<char> text, int count)
    {
        int at = 0;
        for (; count > 0 && at < text.Length; count--) at += LengthAt(text, at);
        return at;
    }

    /// <summary>UTF-16 units, 1 or 2, of the code point at a position.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    /// <summary>UTF-16 units, 1 or 2, of the code point that ends before a position.</summary>
    public static int LengthBefore(ReadOnlySpan<char> text, int end) =>
        end > 1 && char.IsLowSurrogate(text[end - 1]) && char.IsHighSurrogate(text[end - 2]) ? 2 : 1;

    /// <summary>The code point at a position; an unpaired surrogate is its own value.</summary>
    public static int ValueAt(ReadOnlySpan<char> text, int at) => LengthAt(text, at) == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];

    /// <summary>The code point that ends before a position.</summary>
    public static int ValueBefore(ReadOnlySpan<char> text, int end) => ValueAt(text, end - LengthBefore(text, end));
}
