using System.Globalization;
using Spectre.Console;
using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>Writes what a checkpoint is: layout, precision, sizes and parts.</summary>
internal static class CheckpointFacts
{
    /// <summary>Writes file, content, layout and sizes.</summary>
    public static void Write(CheckpointDiagnosis diagnosis, Report report)
    {
        report.Field("File", diagnosis.Kind is FileKind.Missing or FileKind.Folder ? diagnosis.Path : $"{diagnosis.Path}, {Numbers.Bytes(diagnosis.Length)}");
        if (diagnosis.Content == CheckpointContent.Unknown) return;
        report.Field("Content", ContentWords.Of(diagnosis.Content));
        report.Field("Layout", diagnosis.Layout is { } layout ? ContentWords.Of(layout) : null);
        report.Field("Precision", string.Join(", ", diagnosis.Precisions));
        if (diagnosis.Sizes is { } sizes) report.Field("Model", Describe(sizes));
        report.Field("Keys", diagnosis.Keys is { } keys ? Describe(keys) : null);
        report.Field("Conversion", diagnosis.Conversion is { } need ? Describe(need) : null);
    }

    /// <summary>Writes the parts with the number of their parameters.</summary>
    public static void WriteParts(CheckpointDiagnosis diagnosis, Report report)
    {
        if (diagnosis.Parts.IsEmpty) return;
        var table = Tables.Create("Part", "tensors", "parameters", "size");
        foreach (var part in diagnosis.Parts) Tables.AddRow(table, part.Name, Numbers.Count(part.Tensors), Numbers.Count(part.Parameters), Numbers.Bytes(part.Bytes));
        Tables.AddRow(table, "all", Numbers.Count(diagnosis.Parts.Sum(part => part.Tensors)), Numbers.Count(diagnosis.Parts.Sum(part => part.Parameters)), Numbers.Bytes(diagnosis.Parts.Sum(part => part.Bytes)));
        report.Line();
        report.Table(table);
    }

    private static string Describe(ModelSizes sizes) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sizes.Layers} layers of {sizes.Width}, {sizes.Heads} heads; {sizes.TextVocabulary:N0} text tokens, {sizes.AudioVocabulary:N0} audio codes; vocoder of {sizes.VocoderChannels} channels");

    private static string Describe(ConversionNeed need) => $"needed: {(need.Needed ? "yes" : "no")}, {Numbers.Count(need.KeysToConvert)} of {Numbers.Count(need.KeysRead, "key")}";

    private static string Describe(KeyAccount keys)
    {
        (int Count, string Words)[] parts =
        [
            (keys.Mapped, "of the model"), (keys.Duplicates, "second names"), (keys.TrainingOnly, "for training only"), (keys.MaskBuffers, "mask buffers"),
            (keys.Unexpected, "unexpected"), (keys.Missing.Length, "missing"),
        ];
        return $"{Numbers.Count(keys.Read)}: {string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{Numbers.Count(part.Count)} {part.Words}"))}";
    }
}
