using System.Text;
using Xtts.Net.Text.Normalization;
using Xtts.Net.Text.Splitting.Sentences;

namespace Xtts.Net.Text.Splitting;

/// <summary>Packs sentences into segments exactly as the reference does, its oddities included.</summary>
/// <remarks>
/// The oddities: a text shorter than the limit stays whole; sentences are joined with a space even where the text has none (<c>„ Jó.”</c>), and that space is not counted, so that a
/// segment may have one code point more than the limit; only the start of a joined segment loses its whitespace. Thread-safe.
/// </remarks>
internal sealed class ReferenceSplitter : ITextSplitter
{
    /// <inheritdoc/>
    public IEnumerable<string> Split(string text, LanguageTag language, int? limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (limit is not { } most) return [TrimStart(text).ToString()];
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(limit));
        return CodePoints.AtLeast(text, most) ? Pack(text, language, most) : [TrimStart(text).ToString()];
    }

    private static IEnumerable<string> Pack(string text, LanguageTag language, int limit)
    {
        var segments = new List<string>();
        var open = new StringBuilder();
        int length = 0;
        bool empty = true;
        foreach (var range in new SentenceBreaker(SentenceRules.Of(language)).Break(text))
        {
            // All but the last segment are settled.
            for (int settled = 0; settled < segments.Count - 1; settled++) yield return segments[settled];
            empty = empty && segments.Count < 2;
            segments.RemoveRange(0, Math.Max(segments.Count - 1, 0));

            var sentence = text.AsSpan()[range];
            int count = CodePoints.Count(sentence);
            if (length + count <= limit)
            {
                Join(sentence, count);
                continue;
            }

            Close();
            if (count <= limit)
            {
                open.Append(sentence);
                length = count;
                continue;
            }

            segments.AddRange(LineWrapper.Wrap(sentence.ToString(), limit));
            Reopen();
        }

        Close();
        foreach (string segment in segments) yield return segment;
        if (empty && segments.Count == 0) yield return "";

        void Join(ReadOnlySpan<char> sentence, int count)
        {
            open.Append(' ').Append(sentence);
            int blank = 0;
            while (blank < open.Length && Whitespace.Includes(open[blank])) blank++;
            open.Remove(0, blank);
            length += 1 + count - blank;
        }

        void Close()
        {
            if (open.Length > 0) segments.Add(open.ToString());
            open.Clear();
            length = 0;
        }

        // The last line of a wrapped sentence may take the sentences that follow; so may the segment before a sentence of nothing but whitespace, which has no line.
        void Reopen()
        {
            if (segments.Count == 0) return;
            open.Append(segments[^1]);
            segments.RemoveAt(segments.Count - 1);
            length = CodePoints.Count(open.ToString());
        }
    }

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && Whitespace.Includes(text[start])) start++;
        return text[start..];
    }
}
