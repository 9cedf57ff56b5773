using System.Numerics;
using System.Runtime.CompilerServices;
using Xtts.Net.Backends;

namespace Xtts.Net.Checkpoints;

/// <summary>A weight under weight norm, folded: <c>v * g / ||v||</c>, the norm over all axes but axis 0 (Salimans and Kingma 2016).</summary>
/// <remarks>Axis 0 is the output channel of a convolution and the INPUT channel of a transposed one. Folded anew at each copy; sums are in double precision.</remarks>
internal sealed class FoldedWeight : ModelWeight
{
    private readonly ICheckpoint _checkpoint;
    private readonly TensorEntry _magnitude;
    private readonly TensorEntry _direction;

    /// <param name="name">Canonical name of the folded weight.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="magnitude"><c>g</c>: <c>[rows, 1, 1]</c>.</param>
    /// <param name="direction"><c>v</c>: <c>[rows, …]</c>.</param>
    public FoldedWeight(string name, ICheckpoint checkpoint, TensorEntry magnitude, TensorEntry direction)
        : base(name, TensorElementType.Float32, direction.Shape)
    {
        _checkpoint = checkpoint;
        _magnitude = magnitude;
        _direction = direction;
    }

    /// <inheritdoc/>
    public override bool TryGetFileRegion(out FileRegion region)
    {
        region = default;
        return false;
    }

    /// <inheritdoc/>
    /// <exception cref="CheckpointFormatException">A row cannot be folded: its direction is zero, or a value is no finite number.</exception>
    public override void CopyTo(Span<float> destination)
    {
        var magnitudes = new float[checked((int)_magnitude.ElementCount)];
        _checkpoint.Read(_magnitude.Name).CopyTo(magnitudes);
        _checkpoint.Read(_direction.Name).CopyTo(destination);
        int length = ElementCount / magnitudes.Length;
        for (int row = 0; row < magnitudes.Length; row++) Scale(destination.Slice(row * length, length), magnitudes[row], row);
    }

    private void Scale(Span<float> row, float magnitude, int index)
    {
        double factor = magnitude / Math.Sqrt(SumOfSquares(row));
        if (!double.IsFinite(factor))
            throw new CheckpointFormatException($"'{Path.GetFileName(_checkpoint.Path)}': row {index} of '{_direction.Name}' cannot be scaled to its length {magnitude}: it is zero or holds values that are no numbers. The checkpoint is damaged.");
        Multiply(row, factor);
    }

    // Both loops are compiled well at once: a model is folded once in a process, and code that waits to be found busy would be slow for most of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumOfSquares(ReadOnlySpan<float> row)
    {
        Vector<double> even = Vector<double>.Zero, odd = Vector<double>.Zero;
        int i = 0;
        for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(row[i..]), out var low, out var high);
            even += low * low;
            odd += high * high;
        }

        double squares = Vector.Sum(even + odd);
        for (; i < row.Length; i++) squares += (double)row[i] * row[i];
        return squares;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(Span<float> row, double factor)
    {
        var factors = new Vector<double>(factor);
        int i = 0;
        for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(row[i..]), out var low, out var high);
            Vector.Narrow(low * factors, high * factors).CopyTo(row[i..]);
        }

        for (; i < row.Length; i++) row[i] = (float)(row[i] * factor);
    }
}
