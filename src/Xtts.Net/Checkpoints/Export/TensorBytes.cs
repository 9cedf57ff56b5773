namespace Xtts.Net.Checkpoints.Export;

/// <summary>The bytes of a tensor as they are written: in row-major order, in the planned element type, piece by piece.</summary>
/// <remarks>What lies in the source as it is to be written is handed out where it lies; the rest passes through two buffers of <see cref="BufferBytes"/>.</remarks>
internal ref struct TensorBytes
{
    /// <summary>Bytes of one buffer.</summary>
    public const int BufferBytes = 1 << 20;

    private const int DirectBytes = 8 << 20;
    private readonly TensorView _source;
    private readonly PlannedTensor _tensor;
    private readonly ConversionBuffers _buffers;
    private RowMajorWalk _walk;
    private long _done;

    /// <param name="source">The source's view of the tensor.</param>
    /// <param name="tensor">The tensor.</param>
    /// <param name="buffers">Room to work in, used by one tensor at a time.</param>
    public TensorBytes(TensorView source, PlannedTensor tensor, ConversionBuffers buffers)
    {
        _source = source;
        _tensor = tensor;
        _buffers = buffers;
        _walk = new RowMajorWalk(source.Entry);
    }

    /// <summary>Gives the next piece.</summary>
    /// <param name="bytes">The piece, valid until the next call.</param>
    /// <returns><see langword="false"/> after the last piece.</returns>
    /// <exception cref="PrecisionOverflowException">A value is too large for the element type.</exception>
    public bool Next(out ReadOnlySpan<byte> bytes)
    {
        bool direct = _source.Entry.IsContiguous && !_tensor.IsConverted;
        int size = _source.Entry.ElementType.SizeInBytes();
        int count = (int)Math.Min(_source.Entry.ElementCount - _done, direct ? DirectBytes / size : BufferBytes / Math.Max(size, _tensor.ElementType.SizeInBytes()));
        bytes = default;
        if (count == 0) return false;
        bytes = _source.Entry.IsContiguous ? _source.Bytes.Slice((int)(_done * size), count * size) : Gather(count, size);
        _done += count;
        if (_tensor.IsConverted) bytes = ElementConversion.Convert(bytes, _tensor, _buffers.Converted);
        return true;
    }

    private ReadOnlySpan<byte> Gather(int count, int size)
    {
        var gathered = _buffers.Gathered.AsSpan(0, count * size);
        for (int i = 0; i < count && _walk.Next(out long element); i++) _source.Bytes.Slice((int)(element * size), size).CopyTo(gathered[(i * size)..]);
        return gathered;
    }
}
