using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Checkpoints;

/// <summary>A file opened for reading: its structure through positioned reads, its tensors through a mapping.</summary>
/// <remarks>
/// Structure (directory, headers, pickle) is read, not mapped, so that a file that shrinks meanwhile gives an exception; tensors are views over the mapping. Thread-safe for reading.
/// </remarks>
internal sealed unsafe class MappedFile : CheckpointFile
{
    private readonly SafeFileHandle _handle;
    private readonly MemoryMappedFile? _mapping;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;

    private MappedFile(string path, SafeFileHandle handle)
        : base(path, RandomAccess.GetLength(handle))
    {
        _handle = handle;
        if (Length == 0) return;
        _mapping = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _mapping.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + _view.PointerOffset;
    }

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

    /// <inheritdoc/>
    protected override bool TryFill(long offset, Span<byte> destination)
    {
        for (int done = 0; done < destination.Length;)
        {
            int count = RandomAccess.Read(_handle, destination[done..], offset + done);
            if (count == 0) return false;
            done += count;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> ViewInside(long offset, int count) => new(_start + offset, count);

    /// <inheritdoc/>
    protected override void Close()
    {
        if (_view is not null)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _mapping!.Dispose();
        }

        _handle.Dispose();
    }
}
