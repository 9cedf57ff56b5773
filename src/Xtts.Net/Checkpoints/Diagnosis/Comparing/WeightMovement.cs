using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Xtts.Net.Checkpoints.Diagnosis.Weights;

namespace Xtts.Net.Checkpoints.Diagnosis.Comparing;

/// <summary>Measures how far the weights moved between two checkpoints, part by part.</summary>
internal static class WeightMovement
{
    /// <summary>Reads every pair of tensors once.</summary>
    public static ImmutableArray<PartMovement> Measure(
        ICheckpoint first, ICheckpoint second, ImmutableArray<(string Name, TensorEntry First, TensorEntry Second)> pairs, IProgress<DiagnosisProgress>? progress, CancellationToken cancellationToken)
    {
        var weights = pairs.Where(pair => pair.First.ElementType.IsFloatingPoint() && pair.Second.ElementType.IsFloatingPoint()).ToDictionary(pair => pair.First.Name, StringComparer.Ordinal);
        var moved = new ConcurrentBag<TensorMovement>();
        TensorWalk.Run(
            weights.Values.Select(pair => pair.First),
            progress,
            (entry, buffer) => moved.Add(Measure(weights[entry.Name].Name, first.Read(entry.Name), second.Read(weights[entry.Name].Second.Name), buffer, cancellationToken)),
            cancellationToken);
        var parts = moved.GroupBy(tensor => PartList.PartOf(tensor.Name)).ToDictionary(part => part.Key, Sum, StringComparer.Ordinal);
        return [.. PartList.Names.Where(parts.ContainsKey).Select(name => parts[name])];
    }

    private static TensorMovement Measure(string name, TensorView first, TensorView second, float[] buffer, CancellationToken cancellationToken)
    {
        WeightStream ones = new(first), others = new(second);
        float[] otherBuffer = new float[WeightStream.PieceLength];
        double length = 0, distance = 0;
        for (var one = ones.Next(buffer); !one.IsEmpty; one = ones.Next(buffer))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var other = others.Next(otherBuffer);
            length += TensorPrimitives.SumOfSquares(one);
            double apart = TensorPrimitives.Distance(one, other);
            distance += double.IsFinite(apart) ? apart * apart : SquaredDistance(one, other);
        }

        return new TensorMovement(name, length, distance);
    }

    // Equal bits are no distance, also those that stand for no finite number; in double precision no square of singles overflows.
    private static double SquaredDistance(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            if (BitConverter.SingleToUInt32Bits(one[i]) == BitConverter.SingleToUInt32Bits(other[i])) continue;
            double apart = (double)other[i] - one[i];
            sum += apart * apart;
        }

        return sum;
    }

    private static PartMovement Sum(IGrouping<string, TensorMovement> part)
    {
        TensorMovement[] tensors = [.. part];
        TensorMovement[] changed = [.. tensors.Where(tensor => tensor.IsChanged)];
        var all = new TensorMovement(part.Key, tensors.Sum(tensor => tensor.Length), tensors.Sum(tensor => tensor.Distance));
        string? most = changed.OrderByDescending(tensor => tensor.Relative).ThenBy(tensor => tensor.Name, StringComparer.Ordinal).FirstOrDefault()?.Name;
        return new PartMovement(part.Key, tensors.Length, changed.Length, all.Relative, most);
    }
}
