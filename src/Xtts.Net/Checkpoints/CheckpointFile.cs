namespace Xtts.Net.Checkpoints;

/// <summary>The bytes of a checkpoint: its structure is read piece by piece, its tensors are viewed. Every access is held against the length here, once for all kinds of files.</summary>
/// <remarks>Every access also makes sure that the file has not changed since it was opened. Thread-safe for reading.</remarks>
internal abstract class CheckpointFile : IDisposable
{
    private int _disposed;

    /// <param name="path">The file, as the caller gave it.</param>
    /// <param name="length">Its length in bytes.</param>
    protected CheckpointFile(string path, long length)
    {
        Path = path;
        Length = length;
    }

    /// <summary>The file, as the caller gave it.</summary>
    public string Path { get; }

    /// <summary>Name of the file without its folder, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Length in bytes when it was opened.</summary>
    public long Length { get; }

    /// <summary>What reading its structure may cost.</summary>
    public CheckpointLimits Limits { get; init; } = CheckpointLimits.Default;

    /// <summary>How its tensors are viewed.</summary>
    public abstract CheckpointLoadMode LoadMode { get; }

    /// <summary>Reads bytes from a position.</summary>
    /// <exception cref="CheckpointFormatException">The file ends before them.</exception>
    /// <exception cref="CheckpointChangedException">The file has changed since it was opened.</exception>
    public void Read(long offset, Span<byte> destination)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        if (offset < 0 || offset > Length - destination.Length) throw Ends(offset, destination.Length);
        RequireUnchanged();
        Fill(offset, destination);
    }

    /// <summary>Reads bytes from a position into a new array.</summary>
    /// <exception cref="CheckpointFormatException">The file ends before them.</exception>
    /// <exception cref="CheckpointChangedException">The file has changed since it was opened.</exception>
    public byte[] Read(long offset, int count)
    {
        if (offset < 0 || count < 0 || offset > Length - count) throw Ends(offset, count);
        byte[] bytes = GC.AllocateUninitializedArray<byte>(count);
        Read(offset, bytes);
        return bytes;
    }

    /// <summary>A view of bytes, valid until disposal.</summary>
    /// <exception cref="CheckpointFormatException">The file ends before them.</exception>
    /// <exception cref="CheckpointChangedException">The file has changed since it was opened.</exception>
    public ReadOnlySpan<byte> View(long offset, long count)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        if (count == 0) return default;
        if (offset < 0 || count < 0 || count > int.MaxValue || offset > Length - count) throw Ends(offset, count);
        RequireUnchanged();
        return ViewInside(offset, (int)count);
    }

    /// <summary>Makes sure that the file is unchanged and still the one its path leads to.</summary>
    /// <exception cref="CheckpointChangedException">It is not.</exception>
    public void RequireSameFile()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        RequireUnchanged();
        RequireSamePath();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) Close();
    }

    /// <summary>Reads bytes that lie inside the length.</summary>
    protected abstract void Fill(long offset, Span<byte> destination);

    /// <summary>A view of bytes that lie inside the length; at least one.</summary>
    protected abstract ReadOnlySpan<byte> ViewInside(long offset, int count);

    /// <summary>Makes sure that the open file is as it was. What nobody else can change has nothing to do here.</summary>
    protected virtual void RequireUnchanged()
    {
    }

    /// <summary>Makes sure that the path still leads to the open file.</summary>
    protected virtual void RequireSamePath()
    {
    }

    /// <summary>Gives back what the file holds; called once.</summary>
    protected abstract void Close();

    private CheckpointFormatException Ends(long offset, long count) =>
        new($"'{Name}' ends before byte {(Int128)offset + count} that its directory speaks of ({Length} bytes in all). It is truncated or damaged: copy or download it again.");
}
