using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Checkpoints;

/// <summary>A file opened for reading: its structure through positioned reads, its tensors through a mapping.</summary>
/// <remarks>
/// Structure (directory, headers, pickle) is read, not mapped, so that a file that shrinks meanwhile gives an exception; tensors are views over the mapping. Thread-safe for reading.
/// </remarks>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly MemoryMappedFile? _mapping;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private int _disposed;

    private MappedFile(string path, SafeFileHandle handle)
    {
        Path = path;
        _handle = handle;
        Length = RandomAccess.GetLength(handle);
        if (Length == 0) return;
        _mapping = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _mapping.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + _view.PointerOffset;
    }

    /// <summary>The file, as the caller gave it.</summary>
    public string Path { get; }

    /// <summary>Name of the file without its folder, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Length in bytes when it was opened.</summary>
    public long Length { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="ModelFileNotFoundException">There is no such file, or it is a folder.</exception>
    /// <exception cref="CheckpointFormatException">The file cannot be read.</exception>
    public static MappedFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) throw new ModelFileNotFoundException($"'{path}' is a folder where a checkpoint file is expected. Name the file in it, such as 'model.pth'.");
        SafeFileHandle? handle = null;
        try
        {
            handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return new MappedFile(path, handle);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelFileNotFoundException($"There is no file '{path}'. Check the path to the checkpoint.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            handle?.Dispose();
            throw new CheckpointFormatException($"'{System.IO.Path.GetFileName(path)}' cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>Reads bytes from a position.</summary>
    /// <exception cref="CheckpointFormatException">The file ends before them.</exception>
    public void Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || offset > Length - destination.Length) throw Ends(offset, destination.Length);
        for (int done = 0; done < destination.Length;)
        {
            int count = RandomAccess.Read(_handle, destination[done..], offset + done);
            if (count == 0) throw Ends(offset, destination.Length);
            done += count;
        }
    }

    /// <summary>Reads bytes from a position into a new array.</summary>
    public byte[] Read(long offset, int count)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(count);
        Read(offset, bytes);
        return bytes;
    }

    /// <summary>A view of mapped bytes, valid until disposal.</summary>
    public ReadOnlySpan<byte> View(long offset, long count)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        if (count == 0) return default;
        if (offset < 0 || count < 0 || count > int.MaxValue || offset > Length - count) throw Ends(offset, count);
        return new ReadOnlySpan<byte>(_start + offset, (int)count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        if (_view is not null)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _mapping!.Dispose();
        }

        _handle.Dispose();
    }

    private CheckpointFormatException Ends(long offset, long count) =>
        new($"'{Name}' ends before byte {offset + count} that its directory speaks of ({Length} bytes in all). It is truncated or damaged: copy or download it again.");
}
