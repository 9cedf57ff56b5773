using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Tool.Commands;

/// <summary>Does to texts what speaking does before the model.</summary>
/// <param name="language">Their language.</param>
/// <param name="mode">How to normalise and split.</param>
/// <param name="tokenizer">The vocabulary; <see langword="null"/> for none.</param>
/// <param name="lexicon">Pronunciations; <see langword="null"/> for none.</param>
/// <param name="japanese">Words of Japanese; <see langword="null"/> for none.</param>
internal sealed class FrontEnd(string language, NormalizationMode mode, ITextTokenizer? tokenizer, PronunciationLexicon? lexicon, JapaneseDictionary? japanese)
{
    private readonly TextSegmenter _whole = new(tokenizer: null, japanese: japanese);
    private readonly TextSegmenter _segmenter = new(tokenizer, japanese: japanese);
    private readonly Pronouncer _pronouncer = new(lexicon);
    private readonly SplittingMode _splitting = mode == NormalizationMode.Reference ? SplittingMode.Reference : SplittingMode.Natural;

    /// <summary>Normalises a text, as a whole and in segments.</summary>
    /// <exception cref="UnknownLanguageException">The vocabulary has no tag for the language.</exception>
    public NormalizedText Normalize(string text)
    {
        text = _pronouncer.Apply(text, language);
        string cleaned = _whole.Segment(text, language, mode, SplittingMode.None).SingleOrDefault()?.Cleaned ?? "";
        return new NormalizedText(cleaned, tokenizer?.Encode(cleaned, language), [.. _segmenter.Segment(text, language, mode, _splitting)]);
    }
}
