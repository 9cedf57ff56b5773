using System.Globalization;

namespace Xtts.Net.Checkpoints.Diagnosis.Reporting;

/// <summary>Writes a diagnosis as a document to keep.</summary>
internal static class DiagnosisMarkdown
{
    private const int MostKeys = 100;

    /// <summary>Writes it.</summary>
    public static string Write(CheckpointDiagnosis diagnosis)
    {
        var document = new MarkdownDocument();
        document.Heading(1, $"Checkpoint {Path.GetFileName(diagnosis.Path)}: {diagnosis.Verdict.ToWords()}");
        document.Paragraph($"**Next step:** {MarkdownDocument.Escape(diagnosis.NextStep)}");
        if (diagnosis.Conversion is { } conversion) document.Paragraph($"**{conversion}**");
        WriteFindings(document, diagnosis);
        document.Heading(2, "File");
        document.Table(["", ""], FileRows(diagnosis));
        WriteTraining(document, diagnosis);
        WriteParts(document, diagnosis);
        if (diagnosis.Keys is { } keys) WriteKeys(document, keys);
        return document.ToString();
    }

    private static void WriteFindings(MarkdownDocument document, CheckpointDiagnosis diagnosis)
    {
        if (diagnosis.Findings.IsEmpty) return;
        document.Heading(2, "Findings");
        document.List(diagnosis.Findings.Select(finding => $"**{finding.Severity.ToString().ToLowerInvariant()}**: {MarkdownDocument.Escape(finding.Message)}{(finding.Advice is null ? "" : $" *{MarkdownDocument.Escape(finding.Advice)}*")}"));
    }

    private static IEnumerable<string?[]> FileRows(CheckpointDiagnosis diagnosis)
    {
        var sizes = diagnosis.Sizes;
        (string Name, string? Value)[] rows =
        [
            ("Path", diagnosis.Path),
            ("Length", $"{Number(diagnosis.Length)} bytes ({ByteSize.Of(diagnosis.Length)})"),
            ("Kind", diagnosis.Kind.ToString()),
            ("Content", diagnosis.Content.ToString()),
            ("Layout", diagnosis.Layout?.ToString()),
            ("Precision", string.Join(", ", diagnosis.Precisions)),
            ("GPT", sizes is null ? null : $"{sizes.Layers} layers, {sizes.Width} wide, {sizes.Heads} heads"),
            ("Vocabulary", sizes is null ? null : $"{Number(sizes.TextVocabulary)} text tokens, {Number(sizes.AudioVocabulary)} audio codes"),
            ("config.json", diagnosis.Companions.Configuration),
            ("vocab.json", diagnosis.Companions.Vocabulary is { } path ? $"{path} ({diagnosis.Companions.VocabularySize} tokens)" : null),
            ("Speakers", diagnosis.Companions.Speakers is { } file ? $"{file} ({diagnosis.Companions.SpeakerNames.Length})" : null),
        ];
        return Filled(rows);
    }

    private static void WriteTraining(MarkdownDocument document, CheckpointDiagnosis diagnosis)
    {
        var training = diagnosis.Training;
        var state = diagnosis.TrainerState;
        (string, string?)[] rows =
        [
            ("Run", training.RunName), ("Description", training.RunDescription), ("Step", training.Step is { } step ? Number(step) : null), ("Epoch", training.Epoch is { } epoch ? Number(epoch) : null),
            ("Date", training.Date), ("Training loss", Number(training.TrainLoss)), ("Evaluation loss", Number(training.EvalLoss)), ("Languages", string.Join(", ", training.Languages)),
            ("Data sets", string.Join(", ", training.Datasets)), ("Batch size", training.BatchSize?.ToString(CultureInfo.InvariantCulture)), ("Learning rate", Number(training.LearningRate)),
            ("Optimizer", training.Optimizer), ("Schedule", training.Schedule), ("Epochs planned", training.Epochs?.ToString(CultureInfo.InvariantCulture)), ("Precision of training", training.Precision),
            ("Started from", training.StartedFrom),
            ("Optimizer state", state is null ? null : state.HasOptimizer ? $"{Number(state.OptimizerTensors)} tensors, {ByteSize.Of(state.OptimizerBytes)}" : "none"),
            ("Gradient scaler", state is null ? null : state.HasScaler ? $"{state.ScalerValues} values" : "none"),
        ];
        string?[][] filled = [.. Filled(rows)];
        if (filled.Length == 0) return;
        document.Heading(2, "Training");
        document.Table(["", ""], filled);
    }

    private static void WriteParts(MarkdownDocument document, CheckpointDiagnosis diagnosis)
    {
        if (diagnosis.Parts.IsEmpty) return;
        document.Heading(2, "Parts");
        document.Table(
            ["Part", "What", "Tensors", "Values", "Bytes", "Types"],
            diagnosis.Parts.Select(part => new[] { part.Name, part.Description, Number(part.Tensors), Number(part.Parameters), ByteSize.Of(part.Bytes), string.Join(", ", part.ElementTypes) }));
    }

    private static void WriteKeys(MarkdownDocument document, KeyAccount keys)
    {
        document.Heading(2, "Keys");
        document.Paragraph($"{Number(keys.Read)} read: {Number(keys.Mapped)} mapped, {Number(keys.Duplicates)} duplicates, {Number(keys.TrainingOnly)} for training only, {Number(keys.MaskBuffers)} masks, {Number(keys.Unexpected)} unexpected. Missing: {Number(keys.Missing.Length)}.");
        document.Table(["Missing", "Nearest in the file"], keys.Missing.Take(MostKeys).Select(key => new[] { key.Name, key.Nearest }));
        document.Table(["Not mapped", "What becomes of it", "Why"], keys.Entries.Where(entry => entry.Category != KeyCategory.Mapped).Take(MostKeys).Select(entry => new[] { entry.Key, Outcome(entry), entry.Reason }));
    }

    private static string Outcome(KeyAssignment entry) => entry.Category == KeyCategory.Duplicate ? $"duplicate of {entry.CanonicalName}" : entry.Category.ToString();

    private static IEnumerable<string?[]> Filled(IEnumerable<(string Name, string? Value)> rows) => rows.Where(row => !string.IsNullOrEmpty(row.Value)).Select(row => new[] { row.Name, row.Value });

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string? Number(double? value) => value?.ToString("G6", CultureInfo.InvariantCulture);
}
