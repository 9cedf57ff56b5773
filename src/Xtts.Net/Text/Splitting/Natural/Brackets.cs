using System.Buffers;

namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Quotes, brackets and dashes: what opens, what closes, what stands before a speaker's words.</summary>
internal static class Brackets
{
    private const string Open = "([{（〔【《〈「『⟨⟦", Closed = ")]}）〕】》〉」』⟩⟧", Quotes = "\"„“”«»‹›‟";

    private static readonly SearchValues<char> AllMarks = SearchValues.Create(Open + Closed + Quotes);
    private static readonly SearchValues<char> Closers = SearchValues.Create(Closed + Quotes + "'’");
    private static readonly SearchValues<char> Openers = SearchValues.Create(Open + Quotes + "'‘‚¿¡-–—―•*#");

    /// <summary>First quote or bracket of a text, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(AllMarks);

    /// <summary>Whether a character opens a bracket.</summary>
    public static bool Opens(char mark) => Open.Contains(mark, StringComparison.Ordinal);

    /// <summary>Whether a character closes a bracket.</summary>
    public static bool Closes(char mark) => Closed.Contains(mark, StringComparison.Ordinal);

    /// <summary>Whether a quote that stands alone opens: <see langword="null"/> for one that does either.</summary>
    public static bool? OpensAlone(char quote) => quote switch { '„' or '“' or '«' or '‹' or '‟' => true, '”' or '»' or '›' => false, _ => null };

    /// <summary>A text without what may close around its end.</summary>
    public static ReadOnlySpan<char> WithoutClosers(ReadOnlySpan<char> text) => text[..(text.LastIndexOfAnyExcept(Closers) + 1)];

    /// <summary>A text without what may open, or lead in, at its start.</summary>
    public static ReadOnlySpan<char> WithoutOpeners(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAnyExcept(Openers);
        return first < 0 ? [] : text[first..];
    }
}
