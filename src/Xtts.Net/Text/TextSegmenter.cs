using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Xtts.Net.Text.Japanese;
using Xtts.Net.Text.Normalization;
using Xtts.Net.Text.Splitting;
using Xtts.Net.Text.Splitting.Natural;

namespace Xtts.Net.Text;

/// <summary>The text front end as a whole: splits a text of any length into segments, puts them into words, and encodes them.</summary>
/// <remarks>Segments are made as they are asked for, so that memory does not grow with the text. Segments without anything to say are left out. Thread-safe.</remarks>
public sealed class TextSegmenter
{
    /// <summary>Most ids that the released model takes at once, [START] and [STOP] not counted.</summary>
    public const int DefaultMaxIds = 401;

    /// <summary>Languages that have rules, without regions, in alphabetical order.</summary>
    public static ImmutableArray<string> Languages { get; } = ["ar", "cs", "de", "en", "es", "fr", "hi", "hu", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "zh"];

    private readonly ITextTokenizer? _tokenizer;
    private readonly int _maxIds;
    private readonly TextNormalizer _natural;
    private readonly TextNormalizer _reference;
    private readonly NaturalSplitter _betweenSentences = new();
    private readonly ReferenceSplitter _asReference = new();

    /// <summary>Creates a front end.</summary>
    /// <param name="tokenizer">The model's vocabulary; without one, segments have no ids and are not held to a number of them.</param>
    /// <param name="maxIds">Most ids of a segment, [START] and [STOP] not counted; at least 1.</param>
    /// <param name="japanese">Words of Japanese; not disposed here. Without it, Chinese characters in Japanese are left out.</param>
    /// <param name="logger">Told, once, what cannot be read.</param>
    public TextSegmenter(ITextTokenizer? tokenizer, int maxIds = DefaultMaxIds, JapaneseDictionary? japanese = null, ILogger? logger = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxIds);
        _tokenizer = tokenizer;
        _maxIds = maxIds;
        _natural = new TextNormalizer(NormalizationMode.Natural, japanese, logger);
        _reference = new TextNormalizer(NormalizationMode.Reference, japanese, logger);
    }

    /// <summary>Makes the segments of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Language tag; a region is dropped.</param>
    /// <param name="normalization">How the text becomes words.</param>
    /// <param name="splitting">Where it is split.</param>
    /// <returns>
    /// The segments in order; none when there is nothing to say. Enumerating throws <see cref="TextTooLongException"/> when a text that is not to be split is too long, and
    /// <see cref="UnknownLanguageException"/> when the vocabulary has no tag for the language.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A mode is none.</exception>
    public IEnumerable<TextSegment> Segment(string text, string language, NormalizationMode normalization = NormalizationMode.Natural, SplittingMode splitting = SplittingMode.Natural)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var normalizer = normalization switch
        {
            NormalizationMode.Natural => _natural,
            NormalizationMode.Reference => _reference,
            _ => throw new ArgumentOutOfRangeException(nameof(normalization), normalization, "There is no such way of normalising."),
        };
        if (!Enum.IsDefined(splitting)) throw new ArgumentOutOfRangeException(nameof(splitting), splitting, "There is no such way of splitting.");
        return Make(text, LanguageTag.Parse(language), normalizer, splitting);
    }

    private IEnumerable<TextSegment> Make(string text, LanguageTag language, TextNormalizer normalizer, SplittingMode splitting)
    {
        int? limit = splitting == SplittingMode.None ? null : CharacterLimits.Of(language);
        ITextSplitter splitter = splitting == SplittingMode.Reference ? _asReference : _betweenSentences;
        foreach (string stretch in splitter.Split(text, language, limit))
        {
            string cleaned = normalizer.Normalize(stretch, language.Language);
            foreach (var segment in Encode(stretch, cleaned, language, mayCut: limit is not null)) yield return segment;
        }
    }

    // Cut into halves until each is short enough; words that end up as nothing are left out.
    private IEnumerable<TextSegment> Encode(string stretch, string cleaned, LanguageTag language, bool mayCut)
    {
        if (cleaned.Length == 0) yield break;
        int[] ids = _tokenizer?.Encode(cleaned, language.Language) ?? [];
        if (ids.Length <= _maxIds)
        {
            yield return new TextSegment(stretch, cleaned, ImmutableCollectionsMarshal.AsImmutableArray(ids));
            yield break;
        }

        if (!mayCut || !CodePoints.AtLeast(cleaned, 2)) throw new TextTooLongException(ids.Length, _maxIds);
        int cut = CutFinder.Find(cleaned, cleaned.Length / 2, cleaned.Length / 4);
        foreach (var segment in Encode(stretch, Whitespace.Trim(cleaned[..cut]), language, mayCut)) yield return segment;
        foreach (var segment in Encode(stretch, Whitespace.Trim(cleaned[cut..]), language, mayCut)) yield return segment;
    }
}
