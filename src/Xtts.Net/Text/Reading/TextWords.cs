namespace Xtts.Net.Text.Reading;

/// <summary>Finds the words around a position. No look goes further than the longest word that a rule could know.</summary>
internal static class TextWords
{
    private const int Longest = 24;

    /// <summary>Whether a character belongs to a word or number.</summary>
    public static bool IsPart(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character);

    /// <summary>Where the letters from a position on end.</summary>
    public static int End(string text, int start)
    {
        int limit = Math.Min(text.Length, start + Longest);
        while (start < limit && char.IsLetter(text[start])) start++;
        return start;
    }

    /// <summary>Where white space from a position on ends; at most three of it.</summary>
    public static int SkipSpace(string text, int start)
    {
        int limit = Math.Min(text.Length, start + 3);
        while (start < limit && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    /// <summary>The word before a position, with white space and then a full stop, if any, between; empty when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The position.</param>
    /// <param name="start">Where the word starts.</param>
    public static ReadOnlySpan<char> Before(string text, int end, out int start)
    {
        int at = end, limit = Math.Max(0, end - 3);
        while (at > limit && char.IsWhiteSpace(text[at - 1])) at--;
        if (at > 0 && text[at - 1] is '.' or ':') at--;
        start = at;
        limit = Math.Max(0, at - Longest);
        while (start > limit && char.IsLetter(text[start - 1])) start--;
        return text.AsSpan(start, at - start);
    }

    /// <summary>The word before a position.</summary>
    public static ReadOnlySpan<char> Before(string text, int end) => Before(text, end, out _);

    /// <summary>Whether a stretch of the text reads so, in any case.</summary>
    public static bool Is(string text, int start, string words) =>
        start >= 0 && start + words.Length <= text.Length && text.AsSpan(start, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a whole word reads so, in any case.</summary>
    public static bool IsWord(string text, int start, string word) => Is(text, start, word) && !(start + word.Length < text.Length && char.IsLetter(text[start + word.Length]));

    /// <summary>Whether a word is in a set of lower-case words.</summary>
    public static bool IsIn(System.Collections.Frozen.FrozenSet<string> words, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > Longest || words.Count == 0) return false;
        Span<char> lower = stackalloc char[Longest];
        return words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
