using Xtts.Net.Text.Japanese.Dictionaries;

namespace Xtts.Net.Text.Japanese.Words;

/// <summary>Lists the words that may stand at a place, in the order of MeCab 0.996: those of the lexicon, then unknown words by the categories of their characters.</summary>
/// <remarks>A run of one category is followed only as far as an unknown word may reach, so that a place costs the same in a text of any length.</remarks>
internal readonly ref struct CandidateFinder
{
    // A word spelled in more bytes cannot be found, nor more words of different lengths at one place, as in MeCab.
    private const int LongestWord = 65535, MostMatches = 512;
    private const int MostCandidates = 8192;

    private readonly ReadOnlySpan<byte> _text;
    private readonly JapaneseDictionary _dictionary;
    private readonly Lexicon _known, _unknown;
    private readonly List<WordCandidate> _found;

    public CandidateFinder(ReadOnlySpan<byte> text, JapaneseDictionary dictionary, List<WordCandidate> found)
    {
        _text = text;
        _dictionary = dictionary;
        _known = dictionary.Known;
        _unknown = dictionary.Unknown.View();
        _found = found;
    }

    /// <summary>Lists the words behind the white space at a place; none when there is nothing but white space.</summary>
    /// <exception cref="JapaneseDictionaryException">The dictionary is damaged.</exception>
    public void FindAt(int place)
    {
        _found.Clear();
        int start = SkipSpace(place);
        if (start == _text.Length) return;
        var categories = _dictionary.Categories;
        var first = categories.Of(_text[start..], out int length);
        AddKnown(start, (byte)first.Category);
        if (_found.Count > 0 && !first.IsInvoked) return;

        int second = start + length, group = -1;
        if (first.Groups)
        {
            int longest = Math.Max(_dictionary.Settings.LongestGroup, first.Length);
            group = EndOfRun(second, first, longest, out int characters);
            if (characters <= _dictionary.Settings.LongestGroup) AddUnknown(start, group, first);
        }

        int end = second;
        for (int characters = 1; characters <= first.Length && end <= _text.Length; characters++)
        {
            if (end == group) continue;
            AddUnknown(start, end, first);
            if (!first.IsKindOf(categories.Of(_text[end..], out length))) break;
            end += length;
        }

        if (_found.Count == 0) AddUnknown(start, Math.Min(end, _text.Length), first);
    }

    private int SkipSpace(int place)
    {
        var kind = _dictionary.Categories.Space;
        while (place < _text.Length)
        {
            var next = _dictionary.Categories.Of(_text[place..], out int length);
            if (!kind.IsKindOf(next)) break;
            kind = next;
            place += length;
        }

        return place;
    }

    /// <summary>End of a run in which every character is of a kind with the one before it, or of one character more than asked for.</summary>
    private int EndOfRun(int place, CharacterInfo kind, int longest, out int characters)
    {
        characters = 0;
        while (place < _text.Length && characters <= longest)
        {
            var next = _dictionary.Categories.Of(_text[place..], out int length);
            if (!kind.IsKindOf(next)) break;
            kind = next;
            place += length;
            characters++;
        }

        return place;
    }

    private void AddKnown(int start, byte category)
    {
        Span<PrefixMatch> matches = stackalloc PrefixMatch[MostMatches];
        int count = _known.FindPrefixes(_text.Slice(start, Math.Min(LongestWord, _text.Length - start)), matches);
        foreach (var match in matches[..count])
        {
            for (int i = 0; i < match.Count; i++) Add(_known, match.First + i, start, start + match.Length, category, isKnown: true);
        }
    }

    private void AddUnknown(int start, int end, CharacterInfo first)
    {
        var entries = _dictionary.Unknown.Of(first.Category);
        for (int i = 0; i < entries.Count; i++) Add(_unknown, entries.First + i, start, end, (byte)first.Category, isKnown: false);
    }

    private void Add(in Lexicon lexicon, int index, int start, int end, byte category, bool isKnown)
    {
        var entry = lexicon[index];
        if (entry.LeftId >= lexicon.RightSize || entry.RightId >= lexicon.LeftSize || _found.Count == MostCandidates)
            throw new JapaneseDictionaryException("The dictionary is damaged: a word of it is of a class that its connection costs do not have, or too many words are spelled alike. Copy or install it again.");
        _found.Add(new WordCandidate(start, end, index, entry.LeftId, entry.RightId, entry.Cost, category, isKnown));
    }
}
