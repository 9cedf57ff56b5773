using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace Xtts.Net.Text.Pronunciation;

/// <summary>Puts spoken forms in the place of the words that a lexicon has, as speaking does before all else.</summary>
/// <remarks>Thread-safe. Prepares the lexicon for a language at the first text in it, and keeps what it prepared as long as the lexicon lives.</remarks>
public sealed class Pronouncer
{
    // Characters of a text in which words were replaced.
    private const int LongestResult = 64 << 20;

    private readonly ConditionalWeakTable<PronunciationLexicon, ConcurrentDictionary<string, LexiconTrie>> _prepared = [];
    private readonly PronunciationLexicon? _always;

    /// <summary>Creates a pronouncer.</summary>
    /// <param name="lexicon">The lexicon for every text; <see langword="null"/> for none.</param>
    public Pronouncer(PronunciationLexicon? lexicon) => _always = lexicon;

    /// <summary>The text with spoken forms.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language; a region is dropped.</param>
    /// <exception cref="TextException">The spoken forms make the text longer than can be held.</exception>
    public string Apply(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return Apply(text, LanguageTag.Parse(language), requested: null, []);
    }

    /// <summary>The text with spoken forms.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="requested">The lexicon of the request; of words that both lexicons have, this one's wins.</param>
    /// <param name="spared">Stretches that stay as they are, in order.</param>
    /// <exception cref="TextException">The spoken forms make the text longer than can be held.</exception>
    internal string Apply(string text, LanguageTag language, PronunciationLexicon? requested, IReadOnlyList<TextSpan> spared)
    {
        LexiconTrie[] tries = [.. new[] { requested, _always }.Where(lexicon => lexicon is { Count: > 0 }).Select(lexicon => TrieOf(lexicon!, language.Language))];
        return tries.Length == 0 ? text : Replace(text, LexiconFolding.Fold(text, language.Language), tries, spared);
    }

    private LexiconTrie TrieOf(PronunciationLexicon lexicon, string language) =>
        _prepared.GetValue(lexicon, static _ => new ConcurrentDictionary<string, LexiconTrie>(StringComparer.Ordinal)).GetOrAdd(language, static (tag, lexicon) => new LexiconTrie(lexicon, tag), lexicon);

    private static string Replace(string text, string folded, LexiconTrie[] tries, IReadOnlyList<TextSpan> spared)
    {
        StringBuilder? result = null;
        int copied = 0, sparing = 0;
        for (int at = 0; at < text.Length;)
        {
            var part = new TextSpan(at, LexiconToken.EndOf(text, at));
            while (sparing < spared.Count && spared[sparing].End <= at) sparing++;
            if (Longest(text, folded, part, sparing < spared.Count ? spared[sparing].Start : text.Length, tries) is { } match)
            {
                result ??= new StringBuilder(text.Length + (text.Length / 4));
                if (result.Length > LongestResult) throw new TextException($"The lexicon makes the text longer than {LongestResult} characters. Give it in shorter pieces.");
                result.Append(text, copied, at - copied).Append(match.Entry.Spoken);
                copied = at = match.End;
            }
            else
            {
                at = part.End;
            }
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static LexiconMatch? Longest(string text, string folded, TextSpan first, int limit, LexiconTrie[] tries)
    {
        LexiconMatch? longest = null;
        foreach (var trie in tries)
        {
            if (trie.LongestAt(text, folded, first, limit) is { } match && match.End > (longest?.End ?? 0)) longest = match;
        }

        return longest;
    }
}
