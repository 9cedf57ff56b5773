using System.Globalization;
using System.Text;
using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Text.Splitting;

/// <summary>Finds where a text that is too long for one segment is best cut.</summary>
/// <remarks>Behind a mark that ends a clause; else between words; else behind a hyphen; else between graphemes; and inside a grapheme, between code points, only when it fills the whole reach.</remarks>
internal static class CutFinder
{
    // UTF-16 units around the reach that are looked at too, so that a grapheme at its borders is seen whole.
    private const int Beyond = 16;

    private const int Nowhere = 0, Grapheme = 1, Hyphen = 2, Word = 3, Clause = 4;

    /// <summary>Finds the best place near a position: of the best kind within reach, the nearest.</summary>
    /// <param name="text">A text of at least two code points.</param>
    /// <param name="wanted">Where the cut is wanted, between 1 and the length minus 1.</param>
    /// <param name="reach">UTF-16 units that the cut may lie away from there.</param>
    /// <returns>The first unit of the second part, at least 1 and less than the length; never between the two halves of a surrogate pair.</returns>
    public static int Find(ReadOnlySpan<char> text, int wanted, int reach)
    {
        int from = Math.Max(wanted - reach, 1), to = Math.Min(wanted + reach, text.Length - 1);
        int best = 0, bestKind = Nowhere;
        var near = text[..Math.Min(to + Beyond, text.Length)];      // a grapheme may be as long as the text
        for (int at = StartOfGrapheme(text, from); at <= to; at += StringInfo.GetNextTextElementLength(near[at..]))
        {
            if (at < from) continue;
            int kind = KindOf(text, at);
            if (kind < bestKind || (kind == bestKind && Math.Abs(at - wanted) >= Math.Abs(best - wanted))) continue;
            (best, bestKind) = (at, kind);
        }

        if (bestKind != Nowhere) return best;
        bool insidePair = char.IsLowSurrogate(text[wanted]) && char.IsHighSurrogate(text[wanted - 1]);
        return !insidePair ? wanted : wanted > 1 ? wanted - 1 : wanted + 1;
    }

    private static int KindOf(ReadOnlySpan<char> text, int at)
    {
        char before = text[at - 1];
        if (Whitespace.Includes(before)) return at > 1 && ClauseMarks.Include(text[at - 2]) ? Clause : Word;
        if (ClauseMarks.IsWide(before)) return Clause;
        return before is '-' or '/' or '–' or '—' or '_' ? Hyphen : Grapheme;
    }

    private static int StartOfGrapheme(ReadOnlySpan<char> text, int from)
    {
        int start = Math.Max(from - Beyond, 0);
        return start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }
}
