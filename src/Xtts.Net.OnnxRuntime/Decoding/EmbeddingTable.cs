using System.IO.MemoryMappedFiles;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Rows of an embedding, <c>[rows, width]</c>, read where they lie in the checkpoint when they lie there in single precision. Thread-safe.</summary>
internal sealed unsafe class EmbeddingTable : IDisposable
{
    private const int SmallestMapped = 64 * 1024;   // bytes; below, a mapping costs more than a copy

    private readonly int _width;
    private readonly float[]? _copy;
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;

    /// <param name="weight">The embedding.</param>
    public EmbeddingTable(ModelWeight weight)
    {
        Rows = checked((int)weight.Shape[0]);
        _width = checked((int)weight.Shape[1]);
        if (weight.ElementType == TensorElementType.Float32 && weight.TryGetFileRegion(out var region) && region.Length >= SmallestMapped)
        {
            if (region.Length != (long)Rows * _width * sizeof(float)) throw new TensorShapeException(region.Path, weight.Name, [Rows, _width], [region.Length / sizeof(float)], "Its bytes in the file are not as many as its shape needs.");
            try
            {
                _file = MemoryMappedFile.CreateFromFile(region.Path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
                _view = _file.CreateViewAccessor(region.Offset, region.Length, MemoryMappedFileAccess.Read);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                _file?.Dispose();
                throw new BackendException($"'{Path.GetFileName(region.Path)}' cannot be mapped: {e.Message} Load it with {nameof(CheckpointLoadMode)}.{nameof(CheckpointLoadMode.Copy)}.", e);
            }
        }
        else
        {
            _copy = weight.ToArray();
        }
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Copies a row.</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void Copy(int row, Span<float> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        if (_copy is not null)
        {
            _copy.AsSpan(row * _width, _width).CopyTo(destination);
            return;
        }

        byte* pointer = null;
        _view!.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        try
        {
            // Byte by byte as far as the type system goes: a region need not be aligned to four.
            int bytes = _width * sizeof(float);
            new ReadOnlySpan<byte>(pointer + _view.PointerOffset + ((long)row * bytes), bytes).CopyTo(MemoryMarshal.AsBytes(destination));
        }
        finally
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    /// <summary>Sum of a row of this table and a row of another one.</summary>
    /// <param name="row">Row of this table.</param>
    /// <param name="positions">The other table.</param>
    /// <param name="position">Row of the other table.</param>
    /// <param name="destination">Receives the sum, <c>[width]</c>.</param>
    /// <param name="scratch">Room for one row.</param>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void CopySum(int row, EmbeddingTable positions, int position, Span<float> destination, Span<float> scratch)
    {
        Copy(row, destination);
        positions.Copy(position, scratch);
        TensorPrimitives.Add(destination, scratch, destination);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view?.Dispose();
        _file?.Dispose();
    }
}
