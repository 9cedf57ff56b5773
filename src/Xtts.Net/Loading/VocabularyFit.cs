using Xtts.Net.Backends;
using Xtts.Net.Text;

namespace Xtts.Net.Loading;

/// <summary>Checks that a vocabulary has an embedding row for every id.</summary>
internal static class VocabularyFit
{
    /// <summary>Refuses a vocabulary that is larger than the model's text embedding; a smaller one is a model trained with room to spare.</summary>
    /// <exception cref="VocabularyException">An id has no row.</exception>
    public static void Require(ITextTokenizer tokenizer, ModelSizes sizes, string path)
    {
        if (tokenizer.VocabularySize > sizes.TextVocabulary)
        {
            throw new VocabularyException(
                $"'{Path.GetFileName(path)}' has ids up to {tokenizer.VocabularySize - 1}, the checkpoint's text embedding has {sizes.TextVocabulary} rows. " +
                "Use the vocab.json that the model was trained with.");
        }
    }
}
