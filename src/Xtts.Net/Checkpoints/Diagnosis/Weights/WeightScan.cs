using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace Xtts.Net.Checkpoints.Diagnosis.Weights;

/// <summary>Reads every weight once and finds tensors with values that are no finite numbers, and tensors of nothing but zeros.</summary>
internal sealed class WeightScan
{
    private readonly ConcurrentBag<string> _nonFinite = [];
    private readonly ConcurrentBag<string> _zero = [];

    private WeightScan()
    {
    }

    /// <summary>Keys of tensors that hold NaN or an infinity, in order.</summary>
    public IReadOnlyList<string> NonFinite => [.. _nonFinite.Order(StringComparer.Ordinal)];

    /// <summary>Keys of tensors that hold zeros only, in order.</summary>
    public IReadOnlyList<string> Zero => [.. _zero.Order(StringComparer.Ordinal)];

    /// <summary>Scans the floating-point tensors of a checkpoint.</summary>
    /// <exception cref="XttsException">A tensor cannot be read.</exception>
    public static WeightScan Of(ICheckpoint checkpoint, IProgress<DiagnosisProgress>? progress, CancellationToken cancellationToken)
    {
        var scan = new WeightScan();
        var tensors = checkpoint.Tensors.Values.Where(tensor => tensor.ElementType.IsFloatingPoint() && tensor.ElementCount > 0);
        TensorWalk.Run(tensors, progress, (entry, buffer) => scan.Look(checkpoint, entry, buffer, cancellationToken), cancellationToken);
        return scan;
    }

    private void Look(ICheckpoint checkpoint, TensorEntry entry, float[] buffer, CancellationToken cancellationToken)
    {
        var stream = new WeightStream(checkpoint.Read(entry.Name));
        bool isFinite = true, isZero = true;
        for (var piece = stream.Next(buffer); !piece.IsEmpty && isFinite; piece = stream.Next(buffer))
        {
            cancellationToken.ThrowIfCancellationRequested();
            isFinite = TensorPrimitives.IsFiniteAll(piece);
            isZero = isZero && isFinite && TensorPrimitives.MaxMagnitude(piece) == 0;
        }

        if (!isFinite) _nonFinite.Add(entry.Name);
        else if (isZero) _zero.Add(entry.Name);
    }
}
