using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Xtts.Net.Checkpoints.Diagnosis.Weights;

/// <summary>Reads the values of a floating-point tensor in row-major order, a piece at a time, so that memory stays flat.</summary>
/// <remarks>A contiguous tensor of single precision is handed out where it lies; other types are widened into the buffer.</remarks>
internal ref struct WeightStream
{
    /// <summary>Values of a piece.</summary>
    public const int PieceLength = 1 << 15;

    private readonly TensorView _view;
    private readonly int _size;
    private RowMajorWalk _walk;
    private long _done;

    public WeightStream(TensorView view)
    {
        _view = view;
        _size = view.Entry.ElementType.SizeInBytes();
        _walk = new RowMajorWalk(view.Entry);
    }

    /// <summary>The next piece; empty at the end.</summary>
    /// <param name="buffer">Room for <see cref="PieceLength"/> values.</param>
    public ReadOnlySpan<float> Next(Span<float> buffer)
    {
        int count = (int)Math.Min(_view.Entry.ElementCount - _done, PieceLength);
        if (count == 0) return default;
        if (!_view.Entry.IsContiguous) return Walk(buffer[..count]);
        var bytes = _view.Bytes.Slice((int)(_done * _size), count * _size);
        _done += count;
        if (_view.Entry.ElementType == TensorElementType.Float32) return MemoryMarshal.Cast<byte, float>(bytes);
        Widen(bytes, buffer[..count]);
        return buffer[..count];
    }

    private ReadOnlySpan<float> Walk(Span<float> values)
    {
        for (int i = 0; i < values.Length && _walk.Next(out long element); i++) Widen(_view.Bytes.Slice((int)(element * _size), _size), values.Slice(i, 1));
        _done += values.Length;
        return values;
    }

    private readonly void Widen(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        switch (_view.Entry.ElementType)
        {
            case TensorElementType.Float32: MemoryMarshal.Cast<byte, float>(bytes).CopyTo(values); break;
            case TensorElementType.Float16: TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), values); break;
            case TensorElementType.BFloat16: WidenBrain(MemoryMarshal.Cast<byte, ushort>(bytes), values); break;
            case TensorElementType.Float64: TensorPrimitives.ConvertSaturating(MemoryMarshal.Cast<byte, double>(bytes), values); break;
            default: throw new InvalidOperationException($"{_view.Entry} does not hold floating-point numbers.");
        }
    }

    // A bfloat16 is the upper half of a single.
    private static void WidenBrain(ReadOnlySpan<ushort> halves, Span<float> values)
    {
        var bits = MemoryMarshal.Cast<float, uint>(values);
        for (int i = 0; i < bits.Length; i++) bits[i] = (uint)halves[i] << 16;
    }
}
