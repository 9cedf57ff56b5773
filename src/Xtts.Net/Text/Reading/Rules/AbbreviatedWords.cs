using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Abbreviations with dots, and titles that are written without: <c>e.g.</c>, <c>Dr.</c>, <c>Mme</c>.</summary>
/// <remarks>Where its dot also ends the sentence, a full stop stays. What stands beside decides whether a short word is an abbreviation at all.</remarks>
internal sealed class AbbreviatedWords : ReadingRule
{
    private readonly FrozenDictionary<string, Abbreviation[]> _byFirstWord;
    private readonly FrozenDictionary<string, Abbreviation> _withoutDot;
    private readonly LanguageReader _reader;
    private readonly int _longest;

    /// <param name="reader">The language.</param>
    public AbbreviatedWords(LanguageReader reader)
    {
        _reader = reader;
        _byFirstWord = reader.Abbreviations
            .Where(abbreviation => abbreviation.Written.Contains('.', StringComparison.Ordinal))
            .GroupBy(abbreviation => abbreviation.Written[..abbreviation.Written.IndexOf('.', StringComparison.Ordinal)], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(abbreviation => abbreviation.Written.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        _withoutDot = reader.Abbreviations
            .Where(abbreviation => !abbreviation.Written.Contains('.', StringComparison.Ordinal))
            .ToFrozenDictionary(abbreviation => abbreviation.Written, StringComparer.Ordinal);
        _longest = _byFirstWord.Count == 0 ? 0 : _byFirstWord.Keys.Max(word => word.Length);
    }

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Dot | Beginning.Capital;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor) => cursor[cursor.At] == '.' ? TryDotted(cursor) : TryTitle(cursor);

    private bool TryDotted(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, floor = Math.Max(cursor.Done, start - _longest - 1);
        while (start > floor && (char.IsLetter(text[start - 1]) || text[start - 1] == '-')) start--;
        while (start < cursor.At && text[start] == '-') start++;
        return start < cursor.At && TryDotted(cursor, start, cursor.At);
    }

    private bool TryDotted(ReadingCursor cursor, int start, int dot)
    {
        string text = cursor.Text;
        if (TextWords.IsPart(cursor[start - 1]) || cursor[start - 1] == '.') return false;
        if (!_byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(start, dot - start), out var candidates)) return false;
        foreach (var candidate in candidates)
        {
            int end = EndOf(text, start, candidate.Written);
            if (end < 0 || TextWords.IsPart(cursor[end]) || !Fits(cursor, candidate, start, end)) continue;
            bool ends = candidate.Context switch
            {
                AbbreviationContext.BeforeName or AbbreviationContext.BeforeNumber => false,
                AbbreviationContext.Title => SentenceEnds.IsTextEnd(text, end),
                _ => SentenceEnds.IsAt(text, end),
            };
            if (ends && text[end - 1] == '.') cursor.Speak(start, end, candidate.Spoken + ".");
            else _reader.Say(cursor, start, end, candidate.Spoken);
            return true;
        }

        return false;
    }

    private bool TryTitle(ReadingCursor cursor)
    {
        int end = TextWords.End(cursor.Text, cursor.At);
        if (cursor[end] == '.') return TryDotted(cursor, cursor.At, end);
        if (TextWords.IsPart(cursor[end])) return false;
        if (!_withoutDot.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(cursor.Text.AsSpan(cursor.At, end - cursor.At), out var title) || !Fits(cursor, title, cursor.At, end)) return false;
        cursor.Speak(cursor.At, end, title.Spoken);
        return true;
    }

    /// <summary>Where an abbreviation ends if it stands here, else -1.</summary>
    private static int EndOf(string text, int start, string written)
    {
        bool anyCase = !written.Any(char.IsUpper);
        int at = start;
        foreach (char expected in written)
        {
            if (expected == ' ')
            {
                at = TextWords.SkipSpace(text, at);
                continue;
            }

            if (at >= text.Length || (text[at] != expected && !(anyCase && char.ToLowerInvariant(text[at]) == expected))) return -1;
            at++;
        }

        return at;
    }

    private static bool Fits(ReadingCursor cursor, Abbreviation abbreviation, int start, int end)
    {
        string text = cursor.Text;
        switch (abbreviation.Context)
        {
            case AbbreviationContext.BeforeName:
                return char.IsUpper(cursor[TextWords.SkipSpace(text, end)]);
            case AbbreviationContext.BeforeNumber:
                int next = TextWords.SkipSpace(text, end);
                return char.IsAsciiDigit(cursor[next]) || RomanNumerals.Value(text.AsSpan(next, TextWords.End(text, next) - next)) > 0;
            case AbbreviationContext.AfterName:
                var before = TextWords.Before(text, start);
                return !before.IsEmpty && char.IsUpper(before[0]);
            case AbbreviationContext.AfterNumber:
                int at = start;
                while (at > 0 && start - at < 3 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '.')) at--;
                return char.IsAsciiDigit(cursor[at - 1]);
            default:
                return true;
        }
    }
}
