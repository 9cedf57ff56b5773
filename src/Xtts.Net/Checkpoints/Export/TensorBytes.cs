namespace Xtts.Net.Checkpoints.Export;

/// <summary>The bytes of a tensor as they are written: in row-major order, in the planned element type, piece by piece.</summary>
/// <remarks>
/// Contiguous tensors are read from the file into a buffer, without a view: writing straight from mapped pages takes more than twice as long. Only strided tensors are walked in their view.
/// </remarks>
internal ref struct TensorBytes
{
    private readonly TensorEntry _source;
    private readonly OpenedCheckpoint? _file;
    private readonly TensorView _view;
    private readonly PlannedTensor _tensor;
    private readonly ConversionBuffers _buffers;
    private RowMajorWalk _walk;
    private long _done;

    /// <param name="checkpoint">The source.</param>
    /// <param name="tensor">The tensor.</param>
    /// <param name="buffers">Room to work in, used by one tensor at a time.</param>
    public TensorBytes(ICheckpoint checkpoint, PlannedTensor tensor, ConversionBuffers buffers)
    {
        _source = tensor.Source;
        _tensor = tensor;
        _buffers = buffers;
        _file = _source.IsContiguous ? checkpoint as OpenedCheckpoint : null;
        _view = _file is null ? checkpoint.Read(_source.Name) : default;
        _walk = new RowMajorWalk(_source);
    }

    /// <summary>Gives the next piece.</summary>
    /// <param name="bytes">The piece, valid until the next call.</param>
    /// <returns><see langword="false"/> after the last piece.</returns>
    /// <exception cref="PrecisionOverflowException">A value is too large for the element type.</exception>
    public bool Next(out ReadOnlySpan<byte> bytes)
    {
        int size = _source.ElementType.SizeInBytes(), widest = Math.Max(size, _tensor.ElementType.SizeInBytes());
        int count = (int)Math.Min(_source.ElementCount - _done, ConversionBuffers.Bytes / widest);
        bytes = default;
        if (count == 0) return false;
        var elements = _buffers.Elements.AsSpan(0, count * size);
        if (_file is not null) _file.ReadBytes(_source, _done * size, elements);
        else Gather(elements, size);
        _done += count;
        bytes = _tensor.IsConverted ? ElementConversion.Convert(elements, _tensor, _buffers.Converted) : elements;
        return true;
    }

    private void Gather(Span<byte> elements, int size)
    {
        for (int at = 0; at < elements.Length && _walk.Next(out long element); at += size) _view.Bytes.Slice((int)(element * size), size).CopyTo(elements[at..]);
    }
}
