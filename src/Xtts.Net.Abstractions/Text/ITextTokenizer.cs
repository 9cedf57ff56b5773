namespace Xtts.Net.Text;

/// <summary>Turns cleaned text into the ids of a model's vocabulary and back.</summary>
/// <remarks>Thread-safe.</remarks>
public interface ITextTokenizer
{
    /// <summary>Highest id plus one: rows that a matching text embedding has.</summary>
    int VocabularySize { get; }

    /// <summary>Id of [START], which precedes a text in the model.</summary>
    int StartId { get; }

    /// <summary>Id of [STOP], which follows a text in the model.</summary>
    int StopId { get; }

    /// <summary>Whether the vocabulary has a tag for a language.</summary>
    /// <param name="language">Language tag; <c>zh</c> stands for <c>zh-cn</c>.</param>
    bool Supports(string language);

    /// <summary>Encodes a cleaned text with its language tag in front and every space as [SPACE].</summary>
    /// <param name="text">Cleaned text.</param>
    /// <param name="language">Language tag; <c>zh</c> stands for <c>zh-cn</c>.</param>
    /// <returns>Ids without [START] and [STOP].</returns>
    /// <exception cref="UnknownLanguageException">The vocabulary has no tag for the language.</exception>
    int[] Encode(string text, string language);

    /// <summary>Encodes a string as it is: no language tag, no [SPACE].</summary>
    /// <param name="text">Any string; added tokens such as <c>[en]</c> in it become their ids.</param>
    int[] EncodeRaw(string text);

    /// <summary>Text of ids: [SPACE] becomes a space; [STOP] and [UNK] are left out.</summary>
    /// <param name="ids">Ids of the vocabulary.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is not in the vocabulary.</exception>
    string Decode(ReadOnlySpan<int> ids);
}
