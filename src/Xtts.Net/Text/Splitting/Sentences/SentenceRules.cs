using System.Collections.Frozen;

namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>What the words of a language are, as far as the ends of sentences depend on it.</summary>
/// <remarks>Most languages share the English rules, as in the reference: <c>Az 1. kérdés</c> is two sentences there.</remarks>
internal sealed class SentenceRules
{
    private static readonly string[] Base = [.. Abbreviations.AnyLanguage, .. Emoticons.All];
    private static readonly SentenceRules English = new([.. Base, .. Abbreviations.English, .. Abbreviations.EnglishApostrophes, .. Abbreviations.Hours], SuffixStyle.Common, HyphenStyle.AfterLettersAndDigits)
    {
        Contractions = EnglishContractions.All,
    };

    private static readonly SentenceRules Spanish = new([.. Base, .. Abbreviations.Spanish, .. Abbreviations.Hours], SuffixStyle.Spanish, HyphenStyle.Never);
    private static readonly SentenceRules Arabic = new([.. Base, .. Abbreviations.Arabic], SuffixStyle.Arabic, HyphenStyle.AfterLetters);
    private static readonly SentenceRules Hindi = new(Base, SuffixStyle.Common, HyphenStyle.AfterLetters);
    private static readonly SentenceRules Chinese = new([], SuffixStyle.Common, HyphenStyle.Never) { HasSpaces = false };
    private static readonly SentenceRules Japanese = new([], SuffixStyle.Common, HyphenStyle.Never) { HasSpaces = false, KeepsDecimals = true };

    private readonly FrozenSet<string> _wholeWords;
    private readonly int _longest;

    private SentenceRules(string[] wholeWords, SuffixStyle suffixes, HyphenStyle hyphens)
    {
        _wholeWords = wholeWords.ToFrozenSet(StringComparer.Ordinal);
        _longest = wholeWords.Select(word => word.Length).DefaultIfEmpty().Max();
        SpacedWords = [.. wholeWords.Where(word => word.Contains(' ', StringComparison.Ordinal))];
        Suffixes = suffixes;
        Hyphens = hyphens;
    }

    /// <summary>Whether words are parted by spaces; where they are not, every character is a token.</summary>
    public bool HasSpaces { get; private init; } = true;

    /// <summary>Whether a full stop between digits ends no sentence although every character is a token.</summary>
    public bool KeepsDecimals { get; private init; }

    /// <summary>What is cut off the end of a word.</summary>
    public SuffixStyle Suffixes { get; }

    /// <summary>Which hyphens part a word.</summary>
    public HyphenStyle Hyphens { get; }

    /// <summary>Whole words with a space inside.</summary>
    public IReadOnlyList<string> SpacedWords { get; }

    /// <summary>Words whose last letter is a token of its own.</summary>
    public FrozenSet<string> Contractions { get; private init; } = [];

    /// <summary>Rules of a language.</summary>
    public static SentenceRules Of(LanguageTag language) => language.Language switch
    {
        "zh" => Chinese,
        "ja" => Japanese,
        "es" => Spanish,
        "ar" => Arabic,
        "hi" => Hindi,
        _ => English,
    };

    /// <summary>Whether a word stays whole: an abbreviation, an emoticon.</summary>
    public bool IsWhole(ReadOnlySpan<char> word) => word.Length <= _longest && _wholeWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether nothing more is to be cut off the ends of a word.</summary>
    public bool IsKnown(ReadOnlySpan<char> word) => IsWhole(word) || IsContraction(word);

    /// <summary>Whether the last letter of a word is a token of its own.</summary>
    public bool IsContraction(ReadOnlySpan<char> word) => word.Length <= _longest && Contractions.Count > 0 && Contractions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The longest that a whole word is, in UTF-16 units.</summary>
    public int LongestWholeWord => _longest;
}
