using System.IO.MemoryMappedFiles;

namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>A large file of a dictionary, mapped into memory for as long as someone reads it.</summary>
/// <remarks>
/// <see cref="Pin"/> keeps the mapping alive over <see cref="Dispose"/>; spans are valid until it is taken back. Thread-safe. Whoever shortens the file meanwhile ends the process, as with
/// every mapped file.
/// </remarks>
internal sealed unsafe class DictionaryFile : IDisposable
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly int _length;
    private int _disposed;

    private DictionaryFile(string path, MemoryMappedViewAccessor view, int length)
    {
        Name = Path.GetFileName(path);
        _view = view;
        _length = length;
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + view.PointerOffset;
    }

    /// <summary>Name of the file without its folder.</summary>
    public string Name { get; }

    /// <summary>All of the file.</summary>
    public ReadOnlySpan<byte> Bytes => new(_start, _length);

    /// <summary>Maps a file.</summary>
    /// <exception cref="JapaneseDictionaryException">It is not there, empty, 2 GB or larger, or cannot be read.</exception>
    public static DictionaryFile Open(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        try
        {
            long length = SmallFile.LengthOf(path, int.MaxValue);
            using var mapping = MemoryMappedFile.CreateFromFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            return new DictionaryFile(path, mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), (int)length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new JapaneseDictionaryException($"'{name}' cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>Keeps the mapping alive.</summary>
    /// <exception cref="ObjectDisposedException">The dictionary was disposed.</exception>
    public void Pin()
    {
        bool pinned = false;
        _view.SafeMemoryMappedViewHandle.DangerousAddRef(ref pinned);
    }

    /// <summary>Takes a <see cref="Pin"/> back.</summary>
    public void Unpin() => _view.SafeMemoryMappedViewHandle.DangerousRelease();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }
}
