using System.Text;
using Xtts.Net.Text.Splitting;

namespace Xtts.Net.Text.Pronunciation;

/// <summary>Holds a stretch of text that is an entry's word but for letter case against the entry's case rule.</summary>
internal static class WrittenForm
{
    /// <summary>Whether the text may be written as it is.</summary>
    /// <param name="text">The stretch of text.</param>
    /// <param name="entry">The entry whose folded form equals that of the text, a run of white space counting as one space.</param>
    public static bool Fits(ReadOnlySpan<char> text, PronunciationEntry entry)
    {
        if (entry.Case == LetterCase.Ignore) return true;
        string written = entry.Written;
        int at = 0;
        for (int i = 0; i < written.Length && at < text.Length; i++, at++)
        {
            bool fits = entry.Case == LetterCase.Exact ? LexiconFolding.OneSign(text[at]) == LexiconFolding.OneSign(written[i]) : !IsCapital(written, i) || IsCapital(text, at);
            if (!fits) return false;
            if (written[i] == ' ') at += SpacesAfter(text, at);
        }

        return true;
    }

    /// <summary>Number of capitals of a word.</summary>
    public static int Capitals(string written)
    {
        int count = 0;
        for (int i = 0; i < written.Length; i++) count += IsCapital(written, i) ? 1 : 0;
        return count;
    }

    private static bool IsCapital(ReadOnlySpan<char> text, int at) => Rune.TryCreate(CodePoints.ValueAt(text, at), out var rune) && Rune.IsUpper(rune);

    private static int SpacesAfter(ReadOnlySpan<char> text, int at)
    {
        int after = 0;
        while (at + after + 1 < text.Length && char.IsWhiteSpace(text[at + after + 1])) after++;
        return after;
    }
}
