namespace Xtts.Net.Text.Pronunciation;

/// <summary>The entries of a lexicon that are for one language, as a tree of words: a text is searched in time proportional to its length, whatever the number of entries. Thread-safe.</summary>
internal sealed class LexiconTrie
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private readonly Dictionary<(int Node, int Word), int> _children = [];
    private readonly List<List<PronunciationEntry>?> _entries = [null];
    private readonly string _language;

    /// <param name="lexicon">The lexicon.</param>
    /// <param name="language">Language tag without region.</param>
    public LexiconTrie(PronunciationLexicon lexicon, string language)
    {
        _language = language;
        _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var entry in lexicon)
        {
            if (entry.Language is null || LanguageTag.Parse(entry.Language).Language == language) Add(entry);
        }

        foreach (var entries in _entries) Rank(entries);
    }

    /// <summary>The longest entry that begins at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="first">The part of the text that an entry may begin with.</param>
    /// <param name="limit">The position that an entry may not go beyond.</param>
    /// <returns>The entry, or <see langword="null"/> when none begins there.</returns>
    public LexiconMatch? LongestAt(string text, string folded, TextSpan first, int limit)
    {
        LexiconMatch? longest = null;
        int node = 0;
        for (var part = first; part.End <= limit; part = new TextSpan(part.End, LexiconToken.EndOf(text, part.End)))
        {
            if (!TryFollow(node, WordOf(folded, part), out int child)) return StemAt(text, folded, node, first.Start, part) ?? longest;
            if (EntryFor(child, text, first.Start, part.End) is { } entry) longest = new LexiconMatch(part.End, entry);
            node = child;
            if (part.End == limit) break;
        }

        return longest;
    }

    private void Add(PronunciationEntry entry)
    {
        string folded = LexiconFolding.Fold(entry.Written, _language);
        int node = 0;
        for (int at = 0; at < folded.Length;)
        {
            int end = LexiconToken.EndOf(entry.Written, at);
            string text = folded[at..end];
            if (!_words.TryGetValue(text, out int word)) _words.Add(text, word = _words.Count);
            if (!_children.TryGetValue((node, word), out int child))
            {
                _children.Add((node, word), child = _entries.Count);
                _entries.Add(null);
            }

            (node, at) = (child, end);
        }

        (_entries[node] ??= []).Add(entry);
    }

    // Of entries for one word: those of the language before those of all, those that ask for more before those that ask for less, the later before the earlier.
    private static void Rank(List<PronunciationEntry>? entries)
    {
        if (entries is null or { Count: 1 }) return;
        var ranked = entries
            .AsEnumerable()
            .Reverse()
            .OrderBy(entry => entry.Language is null)
            .ThenBy(entry => entry.Case switch { LetterCase.Exact => 0, LetterCase.Capitals => 1, _ => 2 })
            .ThenByDescending(entry => WrittenForm.Capitals(entry.Written))
            .ToArray();
        entries.Clear();
        entries.AddRange(ranked);
    }

    private static ReadOnlySpan<char> WordOf(string folded, TextSpan part) =>
        folded[part.Start] == ' ' ? " " : part.End - part.Start > PronunciationEntry.LongestWritten ? [] : folded.AsSpan(part.Start, part.End - part.Start);

    private bool TryFollow(int node, ReadOnlySpan<char> word, out int child)
    {
        child = 0;
        return _wordsBySpan.TryGetValue(word, out int number) && _children.TryGetValue((node, number), out child);
    }

    private PronunciationEntry? EntryFor(int node, string text, int start, int end)
    {
        if (_entries[node] is not { } entries || (_language == "en" && IsNegated(text, end))) return null;
        foreach (var entry in entries)
        {
            if (WrittenForm.Fits(text.AsSpan(start, end - start), entry)) return entry;
        }

        return null;
    }

    // The last word may be a Korean noun with a particle behind it, which stays in the text.
    private LexiconMatch? StemAt(string text, string folded, int node, int start, TextSpan word)
    {
        if (word.End - word.Start > PronunciationEntry.LongestWritten || !LexiconToken.IsHangul(text, word.Start)) return null;
        foreach (int length in KoreanParticles.Stems(folded[word.Start..word.End]))
        {
            int end = word.Start + length;
            if (TryFollow(node, folded.AsSpan(word.Start, length), out int child) && EntryFor(child, text, start, end) is { } entry) return new LexiconMatch(end, entry);
        }

        return null;
    }

    // "won't" is another word than "won"; behind any other word an apostrophe is a border.
    private static bool IsNegated(string text, int end) =>
        text[end - 1] is 'n' or 'N' && end + 1 < text.Length && LexiconFolding.OneSign(text[end]) == '\'' && text[end + 1] is 't' or 'T' && LexiconToken.EndOf(text, end + 1) == end + 2;
}
