using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Cuts a text where a reader would pause: between sentences, in segments of like length.</summary>
/// <remarks>
/// A sentence is cut only when it is longer than the limit: behind marks of clauses, then between words, and inside a word only when it is that long. Numbers, dates, abbreviations, quotes and
/// what stands in brackets stay whole wherever they fit. Segments are stretches of the text, without white space at their ends, and none is longer than the limit. Linear time, and memory for a
/// few segments. Thread-safe.
/// </remarks>
internal sealed class NaturalSplitter : ITextSplitter
{
    /// <inheritdoc/>
    public IEnumerable<string> Split(string text, LanguageTag language, int? limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (limit is not { } most) return [Whitespace.Trim(text)];
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(limit));
        return Pack(text, language, most);
    }

    private static IEnumerable<string> Pack(string text, LanguageTag language, int limit)
    {
        bool empty = true;
        foreach (var segment in new SegmentPacker(limit).Pack(new BreakScanner(text, language, limit).Pieces()))
        {
            empty = false;
            yield return text[segment];
        }

        if (empty) yield return "";
    }
}
