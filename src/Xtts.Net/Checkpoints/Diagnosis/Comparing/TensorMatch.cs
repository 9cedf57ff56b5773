using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Diagnosis.Contents;

namespace Xtts.Net.Checkpoints.Diagnosis.Comparing;

/// <summary>Which tensors of two checkpoints are the same ones, whatever their layouts call them.</summary>
/// <param name="Common">Tensors of the same shape: canonical name and both entries.</param>
/// <param name="Shapes">Tensors of different shapes.</param>
/// <param name="ElementTypes">Tensors of the same shape of which one holds floating-point numbers and the other does not, so that no distance tells them apart.</param>
/// <param name="OnlyInFirst">Canonical names that only the first has.</param>
/// <param name="OnlyInSecond">Canonical names that only the second has.</param>
internal sealed record TensorMatch(
    ImmutableArray<(string Name, TensorEntry First, TensorEntry Second)> Common,
    ImmutableArray<ValueDifference> Shapes,
    ImmutableArray<ValueDifference> ElementTypes,
    ImmutableArray<string> OnlyInFirst,
    ImmutableArray<string> OnlyInSecond)
{
    /// <summary>Matches the tensors of two checkpoints.</summary>
    public static TensorMatch Of(ComparedSide first, ComparedSide second)
    {
        Dictionary<string, TensorEntry> ones = ByName(first.Checkpoint), others = ByName(second.Checkpoint);
        var common = ones.Where(pair => others.ContainsKey(pair.Key)).Select(pair => (Name: pair.Key, First: pair.Value, Second: others[pair.Key])).ToArray();
        return new TensorMatch(
            [.. common.Where(pair => pair.First.Shape.SequenceEqual(pair.Second.Shape))],
            [.. common.Where(pair => !pair.First.Shape.SequenceEqual(pair.Second.Shape)).Select(pair => new ValueDifference(pair.Name, Text(pair.First), Text(pair.Second)))],
            [.. common.Where(pair => pair.First.Shape.SequenceEqual(pair.Second.Shape) && pair.First.ElementType.IsFloatingPoint() != pair.Second.ElementType.IsFloatingPoint())
                .Select(pair => new ValueDifference(pair.Name, $"{pair.First.ElementType}", $"{pair.Second.ElementType}"))],
            [.. ones.Keys.Where(name => !others.ContainsKey(name))],
            [.. others.Keys.Where(name => !ones.ContainsKey(name))]);
    }

    // Second names of a tensor are no tensors of their own.
    private static Dictionary<string, TensorEntry> ByName(ICheckpoint checkpoint)
    {
        var tensors = new Dictionary<string, TensorEntry>(StringComparer.Ordinal);
        foreach (var key in new XttsKeyMapper().Map(checkpoint).Assignments.Where(key => key.Category is not (KeyCategory.Duplicate or KeyCategory.MaskBuffer)))
            tensors.TryAdd(key.CanonicalName ?? WeightNorm.Canonical(KeyPrefixes.Strip(key.Key)), checkpoint.Tensors[key.Key]);
        return tensors;
    }

    private static string Text(TensorEntry entry) => $"[{string.Join(", ", entry.Shape)}]";
}
