using Xtts.Net.Configuration;
using Xtts.Net.Text;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Finds the vocabulary and holds it against the text embedding and the languages.</summary>
internal sealed class VocabularyCheck : IDiagnosisCheck
{
    private const string Advice = "Use the vocab.json that the model was trained with: the one in the folder of its training run, or of the model it was released with.";

    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        if (Find(subject) is not { } path) return;
        subject.Companions = subject.Companions with { Vocabulary = path };
        try
        {
            var tokenizer = BpeTokenizer.Read(path);
            subject.Companions = subject.Companions with { VocabularySize = tokenizer.VocabularySize };
            CompareSizes(subject, tokenizer);
            CompareLanguages(subject, tokenizer);
        }
        catch (Exception e) when (e is VocabularyException or ModelFileNotFoundException)
        {
            subject.Error(FindingCode.VocabularyInvalid, e.Message, Advice);
        }
    }

    private static string? Find(DiagnosisSubject subject)
    {
        try
        {
            return ModelFiles.FindVocabulary(subject.Loading, subject.Path, subject.Companions.Configuration);
        }
        catch (ModelFileNotFoundException e)
        {
            subject.Remark(FindingCode.VocabularyNotFound, e.Message, "Put the vocab.json of the training run or of the base model beside the checkpoint, or name it with VocabularyPath.");
            return null;
        }
    }

    private static void CompareSizes(DiagnosisSubject subject, BpeTokenizer tokenizer)
    {
        if (subject.Sizes is not { } sizes || tokenizer.VocabularySize == sizes.TextVocabulary) return;
        string message = $"vocab.json has {tokenizer.VocabularySize} tokens (ids up to {tokenizer.VocabularySize - 1}), the text embedding of '{subject.FileName}' has {sizes.TextVocabulary} rows.";
        if (tokenizer.VocabularySize > sizes.TextVocabulary) subject.Error(FindingCode.VocabularyTooLarge, message + " Some tokens have no row.", Advice);
        else subject.Remark(FindingCode.VocabularyTooSmall, message + " If the vocabulary was extended for training, this is the one from before, and the words it learned would be cut into other tokens.", Advice);
    }

    private static void CompareLanguages(DiagnosisSubject subject, BpeTokenizer tokenizer)
    {
        if (subject.Configuration is not { } configuration) return;
        string[] untagged = [.. configuration.Languages.Where(language => !tokenizer.Supports(language))];
        if (untagged.Length > 0)
            subject.Remark(FindingCode.LanguageMismatch, $"config.json lists {Quote(untagged)}, but vocab.json has no tag for {(untagged.Length == 1 ? "it" : "them")}: the model cannot speak {(untagged.Length == 1 ? "it" : "them")}.", Advice);

        var listed = configuration.Languages.Select(Tag).ToHashSet(StringComparer.Ordinal);
        string[] trained = [.. subject.Training.DatasetLanguages.Where(language => !listed.Contains(Tag(language)))];
        if (trained.Length > 0)
            subject.Remark(FindingCode.LanguageMismatch, $"The model was trained on {Quote(trained)}, which config.json does not list among its languages.", "Add the language to 'languages' in config.json.");
    }

    // zh and zh-cn are one language, as are pt and pt-br.
    private static string Tag(string language) => LanguageTag.Parse(language).VocabularyTag;

    private static string Quote(string[] languages) => string.Join(", ", languages.Select(language => $"'{language}'"));
}
