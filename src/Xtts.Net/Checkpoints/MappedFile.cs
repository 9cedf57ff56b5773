using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Checkpoints;

/// <summary>A file whose tensors are views over a mapping of it. Fast, and at the mercy of whoever can shorten the file.</summary>
internal sealed unsafe class MappedFile : DiskFile
{
    private readonly MemoryMappedFile _mapping;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    /// <param name="path">The file, as the caller gave it.</param>
    /// <param name="handle">The open file, not empty; owned from now on.</param>
    public MappedFile(string path, SafeFileHandle handle)
        : base(path, handle)
    {
        _mapping = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _mapping.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + _view.PointerOffset;
    }

    /// <inheritdoc/>
    public override CheckpointLoadMode LoadMode => CheckpointLoadMode.Map;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> ViewInside(long offset, int count) => new(_start + offset, count);

    /// <inheritdoc/>
    protected override void Close()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _mapping.Dispose();
        Handle.Dispose();
    }
}
