using System.Globalization;

namespace Xtts.Net.Checkpoints.Diagnosis.Reporting;

/// <summary>Writes a comparison as a document to keep.</summary>
internal static class ComparisonMarkdown
{
    private const int MostNames = 100;

    /// <summary>Writes it.</summary>
    public static string Write(CheckpointComparison comparison)
    {
        var document = new MarkdownDocument();
        document.Heading(1, $"{Path.GetFileName(comparison.First.Path)} and {Path.GetFileName(comparison.Second.Path)}");
        document.Paragraph(comparison.HaveSameWeights ? "Both hold the same weights." : "Their weights differ.");
        document.Table(["", "First", "Second"], [.. FileRows(comparison.First, comparison.Second)]);
        Differences(document, "Training", comparison.Metadata);
        Differences(document, "Configuration", comparison.Configuration);
        Differences(document, "Shapes", comparison.Shapes);
        Differences(document, "Element types", comparison.ElementTypes);
        Names(document, "Only in the first", comparison.OnlyInFirst);
        Names(document, "Only in the second", comparison.OnlyInSecond);
        if (!comparison.Parts.IsEmpty)
        {
            document.Heading(2, "Weights");
            document.Table(["Part", "Relative change", "Tensors changed", "Most changed"], comparison.Parts.Select(Row));
        }

        return document.ToString();
    }

    private static IEnumerable<string?[]> FileRows(ComparedCheckpoint first, ComparedCheckpoint second)
    {
        yield return ["Path", first.Path, second.Path];
        yield return ["Length", ByteSize.Of(first.Length), ByteSize.Of(second.Length)];
        yield return ["Layout", first.Layout.ToString(), second.Layout.ToString()];
        yield return ["Tensors", Number(first.Tensors), Number(second.Tensors)];
        yield return ["Values", Number(first.Parameters), Number(second.Parameters)];
    }

    private static string?[] Row(PartMovement part) =>
    [
        part.Name,
        part.RelativeChange.ToString("P3", CultureInfo.InvariantCulture),
        $"{Number(part.ChangedTensors)} of {Number(part.Tensors)}",
        part.MostChangedTensor,
    ];

    private static void Differences(MarkdownDocument document, string title, IReadOnlyCollection<ValueDifference> differences)
    {
        if (differences.Count == 0) return;
        document.Heading(2, title);
        document.Table(["", "First", "Second"], differences.Take(MostNames).Select(difference => new[] { difference.Name, difference.First ?? "(none)", difference.Second ?? "(none)" }));
    }

    private static void Names(MarkdownDocument document, string title, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0) return;
        document.Heading(2, title);
        document.List(names.Take(MostNames).Select(MarkdownDocument.Escape));
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
