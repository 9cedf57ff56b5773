using Xtts.Net.Backends;
using Xtts.Net.Text;

namespace Xtts.Net.Synthesis;

/// <summary>Turns a text into the ids that a sequence starts from: normalised, tokenised, framed by [START] and [STOP].</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SegmentEncoder
{
    private readonly ModelSizes _sizes;
    private readonly ITextNormalizer _normalizer;
    private readonly ITextTokenizer _tokenizer;

    public SegmentEncoder(ModelSizes sizes, ITextNormalizer normalizer, ITextTokenizer tokenizer)
    {
        _sizes = sizes;
        _normalizer = normalizer;
        _tokenizer = tokenizer;
    }

    /// <summary>Encodes one text.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="language">Language tag; a region is dropped.</param>
    /// <exception cref="EmptyTextException">Nothing is left after normalising.</exception>
    /// <exception cref="TextTooLongException">The model does not take so many tokens at once.</exception>
    public int[] Encode(string text, LanguageTag language)
    {
        string cleaned = _normalizer.Normalize(text, language.Language);
        if (cleaned.Length == 0) throw new EmptyTextException("The text is empty: after removing quotes and white space there is nothing to say.");
        int[] ids = _tokenizer.Encode(cleaned, language.Language);
        int limit = Math.Min(_sizes.MaxTextTokens - 1, _sizes.TextPositions - 2);
        if (ids.Length > limit) throw new TextTooLongException(ids.Length, limit);
        return [_tokenizer.StartId, .. ids, _tokenizer.StopId];
    }
}
