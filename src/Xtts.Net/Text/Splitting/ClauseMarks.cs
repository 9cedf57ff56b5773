using System.Buffers;

namespace Xtts.Net.Text.Splitting;

/// <summary>The marks behind which a speaker may pause inside a sentence or after it.</summary>
internal static class ClauseMarks
{
    private const string Wide = "，、；：。！？…";

    private static readonly SearchValues<char> All = SearchValues.Create(",;:–—.!?)]»”،؛؟।॥۔" + Wide);
    private static readonly SearchValues<char> WideMarks = SearchValues.Create(Wide);

    /// <summary>Whether a character is one of them.</summary>
    public static bool Include(char character) => All.Contains(character);

    /// <summary>Whether one of them ends a word.</summary>
    public static bool EndIn(ReadOnlySpan<char> word) => !word.IsEmpty && All.Contains(word[^1]);

    /// <summary>Whether it needs no space behind it.</summary>
    public static bool IsWide(char character) => WideMarks.Contains(character);
}
