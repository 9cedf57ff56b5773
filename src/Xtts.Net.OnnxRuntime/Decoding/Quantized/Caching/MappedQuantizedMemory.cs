using System.IO.MemoryMappedFiles;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Caching;

/// <summary>Quantised matrices in a mapped file: no private memory, and several processes share one copy.</summary>
internal sealed unsafe class MappedQuantizedMemory : IQuantizedMemory
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly int _header;
    private byte* _pointer;

    /// <param name="path">The file.</param>
    /// <param name="header">Bytes before the first matrix, whole cache lines.</param>
    public MappedQuantizedMemory(string path, int header)
    {
        _header = header;
        _file = MemoryMappedFile.CreateFromFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        try
        {
            _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        }
        catch
        {
            _file.Dispose();
            throw;
        }

        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _pointer);
    }

    /// <summary>What comes before the first matrix.</summary>
    public ReadOnlySpan<byte> Header => new(_pointer, _header);

    /// <inheritdoc/>
    public byte* Start => _pointer + _header;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_pointer is null) return;
        _pointer = null;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
