namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Tells whether a sentence ends with a full stop that may belong to what stands before it.</summary>
internal static class SentenceEnds
{
    private const int Furthest = 8;

    /// <summary>Whether, behind the full stop that ends here, the text ends, or a new sentence begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Position behind the full stop.</param>
    public static bool IsAt(string text, int at) => IsTextEnd(text, at, out int next) || (next > at && char.IsUpper(text[next]));

    /// <summary>Whether the text or the paragraph ends here.</summary>
    public static bool IsTextEnd(string text, int at) => IsTextEnd(text, at, out _);

    private static bool IsTextEnd(string text, int at, out int next)
    {
        int limit = Math.Min(text.Length, at + Furthest);
        for (next = at; next < limit; next++)
        {
            char character = text[next];
            if (character is '\n' or '\r') return true;
            if (!char.IsWhiteSpace(character) && character is not (')' or '"' or '\'')) return false;
        }

        if (next < text.Length) next--;
        return next >= text.Length;
    }
}
