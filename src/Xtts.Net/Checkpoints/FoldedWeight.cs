using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Xtts.Net.Backends;

namespace Xtts.Net.Checkpoints;

/// <summary>A weight under weight norm, folded: <c>v * g / ||v||</c>, the norm over all axes but axis 0 (Salimans and Kingma 2016).</summary>
/// <remarks>Axis 0 is the output channel of a convolution and the INPUT channel of a transposed one. Folded anew at each copy; sums are in double precision.</remarks>
internal sealed class FoldedWeight : ModelWeight
{
    private const int ManyElements = 1 << 18;

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
    public override void CopyTo(Span<float> destination) => CopyTo(destination, Environment.ProcessorCount);

    /// <inheritdoc/>
    /// <exception cref="CheckpointFormatException">A row cannot be folded: its direction is zero, or a value is no finite number.</exception>
    public override void CopyTo(Span<float> destination, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var magnitudes = new float[checked((int)_magnitude.ElementCount)];
        _checkpoint.Read(_magnitude.Name).CopyTo(magnitudes);
        var direction = _checkpoint.Read(_direction.Name);
        if (threads > 1 && ElementCount >= ManyElements && _direction.IsContiguous && _direction.ElementType == TensorElementType.Float32)
        {
            FoldTogether(MemoryMarshal.Cast<byte, float>(direction.Bytes), magnitudes, destination, threads);
            return;
        }

        direction.CopyTo(destination);
        Scale(destination, magnitudes, 0);
    }

    /// <summary>Folds with several threads: most of the time goes into pages of the file and of the destination that are touched for the first time.</summary>
    private unsafe void FoldTogether(ReadOnlySpan<float> direction, float[] magnitudes, Span<float> destination, int threads)
    {
        int length = ElementCount / magnitudes.Length, parts = Math.Min(threads, magnitudes.Length);
        fixed (float* read = direction, written = destination)
        {
            var (from, to) = ((nint)read, (nint)written);
            try
            {
                Parallel.For(0, parts, part =>
                {
                    int first = (int)((long)magnitudes.Length * part / parts), end = (int)((long)magnitudes.Length * (part + 1) / parts);
                    var rows = new Span<float>((float*)to + ((long)first * length), (end - first) * length);
                    new ReadOnlySpan<float>((float*)from + ((long)first * length), rows.Length).CopyTo(rows);
                    Scale(rows, magnitudes.AsSpan(first, end - first), first);
                });
            }
            catch (AggregateException errors)
            {
                ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
            }
        }
    }

    private void Scale(Span<float> rows, ReadOnlySpan<float> magnitudes, int first)
    {
        int length = rows.Length / magnitudes.Length;
        for (int row = 0; row < magnitudes.Length; row++) Scale(rows.Slice(row * length, length), magnitudes[row], first + row);
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
