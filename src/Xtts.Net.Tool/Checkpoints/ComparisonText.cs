using System.Collections.Immutable;
using System.Globalization;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>A comparison of two checkpoints for people.</summary>
internal static class ComparisonText
{
    private const int MostNames = 20;

    /// <summary>Writes the comparison.</summary>
    public static void Write(CheckpointComparison comparison, Report report)
    {
        report.Field("A", Describe(comparison.First));
        report.Field("B", Describe(comparison.Second));
        report.Field("Weights", comparison.HaveSameWeights ? "the same" : "differ", comparison.HaveSameWeights ? Styles.Good : Styles.Plain);
        WriteValues("Metadata", comparison.Metadata, report);
        WriteValues("Configuration", comparison.Configuration, report);
        WriteValues("Shapes", comparison.Shapes, report);
        WriteValues("Element types", comparison.ElementTypes, report);
        WriteNames("Only in A", comparison.OnlyInFirst, report);
        WriteNames("Only in B", comparison.OnlyInSecond, report);
        WriteMovement(comparison, report);
    }

    private static string Describe(ComparedCheckpoint side) =>
        $"{side.Path}, {Numbers.Bytes(side.Length)}, {Numbers.Count(side.Tensors, "tensor")}, {Numbers.Count(side.Parameters, "parameter")}";

    private static void WriteValues(string title, ImmutableArray<ValueDifference> values, Report report)
    {
        if (values.IsEmpty) return;
        report.Heading(values.Length > MostNames ? $"{title}: {Numbers.Count(values.Length, "difference")}" : title);
        foreach (var value in values.Take(MostNames)) report.Text($"{value.Name}: {value.First ?? "(none)"} -> {value.Second ?? "(none)"}");
        WriteRest(values.Length, report);
    }

    private static void WriteNames(string title, ImmutableArray<string> names, Report report)
    {
        if (names.IsEmpty) return;
        report.Heading($"{title}: {Numbers.Count(names.Length, "tensor")}");
        foreach (string name in names.Take(MostNames)) report.Text(name);
        WriteRest(names.Length, report);
    }

    private static void WriteRest(int count, Report report)
    {
        if (count > MostNames) report.Text($"and {Numbers.Count(count - MostNames)} more: --json and --report name them all", Styles.Quiet);
    }

    private static void WriteMovement(CheckpointComparison comparison, Report report)
    {
        if (comparison.Parts.IsEmpty) return;
        var table = Tables.Create("Part", "tensors", "changed", "moved by");
        foreach (var part in comparison.Parts) Tables.AddRow(table, part.Name, Numbers.Count(part.Tensors), Numbers.Count(part.ChangedTensors), Moved(part));
        report.Heading("How far the weights moved (length of the change over length of A)");
        report.Table(table);
        if (comparison.Parts.Where(part => part.MostChangedTensor is not null).MaxBy(part => part.RelativeChange) is { } most) report.Text($"Most changed: {most.MostChangedTensor}");
    }

    private static string Moved(PartMovement part) =>
        part.ChangedTensors == 0 ? "-" : double.IsFinite(part.RelativeChange) ? (100 * part.RelativeChange).ToString("0.###", CultureInfo.InvariantCulture) + " %" : "no number";
}
